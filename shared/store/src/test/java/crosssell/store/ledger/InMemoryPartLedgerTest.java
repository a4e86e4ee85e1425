package crosssell.store.ledger;

class InMemoryPartLedgerTest extends PartLedgerContract {

    private final PartLedger parts = new InMemoryPartLedger();

    @Override
    protected PartLedger parts() {
        return parts;
    }
}
