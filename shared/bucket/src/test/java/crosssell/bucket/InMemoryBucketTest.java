package crosssell.bucket;

class InMemoryBucketTest extends BucketContract {

    private final InMemoryBucket bucket = new InMemoryBucket();

    @Override
    protected UploadBucket uploads() {
        return bucket;
    }

    @Override
    protected ReportBucket reports() {
        return bucket;
    }

    @Override
    protected String bucket() {
        return "any";
    }
}
