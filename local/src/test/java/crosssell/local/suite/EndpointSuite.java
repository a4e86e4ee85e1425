package crosssell.local.suite;

import org.junit.jupiter.api.Nested;

/// The whole way from an uploaded file to an HTTP answer, and every contract of the store, over one AWS endpoint, with
/// tables and buckets as the template has them. A suite with an endpoint extends this.
abstract class EndpointSuite {

    /// The same for all tests, one after the other: each file has its own key, and the rows of the first stay in the
    /// table.
    abstract AwsEndpoint endpoint();

    @Nested
    class Store extends StoreContracts {

        Store() {
            super(endpoint());
        }
    }

    @Nested
    class FromFileToTable extends FileToTableContract {

        FromFileToTable() {
            super(endpoint());
        }
    }

    @Nested
    class FromFileToAnswer extends FileToAnswerContract {

        FromFileToAnswer() {
            super(endpoint());
        }
    }

    @Nested
    class OverHttp extends HttpContract {

        OverHttp() {
            super(endpoint());
        }
    }
}
