package crosssell.store.act;

class InMemoryActLedgerTest extends ActLedgerContract {

    private final ActLedger acts = new InMemoryActLedger();

    @Override
    protected ActLedger acts() {
        return acts;
    }
}
