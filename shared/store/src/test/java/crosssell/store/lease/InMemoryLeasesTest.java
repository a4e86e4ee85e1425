package crosssell.store.lease;

class InMemoryLeasesTest extends LeasesContract {

    private final InMemoryLeases leases = new InMemoryLeases();

    @Override
    protected Leases leases() {
        return leases;
    }
}
