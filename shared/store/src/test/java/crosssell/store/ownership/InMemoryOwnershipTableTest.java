package crosssell.store.ownership;

class InMemoryOwnershipTableTest extends OwnershipTableContract {

    private final InMemoryOwnershipTable table = new InMemoryOwnershipTable();

    @Override
    protected OwnershipTable table() {
        return table;
    }
}
