package crosssell.store.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActTest {

    @Test
    void neitherKeyNorRequestIsKeptInClear() {
        Act act = Act.of("secret-key", "POST /v1/uploads", "big customer.csv", "o", Instant.EPOCH);

        assertThat(act.toString()).doesNotContain("secret", "customer");
        // printf 'POST /v1/uploads\nsecret-key' | sha256sum
        assertThat(act.key()).isEqualTo("c67e4f9fa08224479efc30ae567aa01d95551f66c72895bd8376e6b0738c9ba2");
    }
}
