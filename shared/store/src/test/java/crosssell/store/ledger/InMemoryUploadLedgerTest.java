package crosssell.store.ledger;

class InMemoryUploadLedgerTest extends UploadLedgerContract {

    private final InMemoryUploadLedger ledger = new InMemoryUploadLedger();

    @Override
    protected UploadLedger ledger() {
        return ledger;
    }
}
