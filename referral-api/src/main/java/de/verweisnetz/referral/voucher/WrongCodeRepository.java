package de.verweisnetz.referral.voucher;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many wrong codes each organisation may still enter; in the database, so that all replicas count together. */
@ApplicationScoped
class WrongCodeRepository {
    private static final Duration PERIOD = Duration.ofHours(1);

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource database;

    @Inject
    @ConfigProperty(name = "verweisnetz.limits.wrong-codes-per-hour")
    private int perHour;

    private ProxyManager<UUID> buckets;

    @PostConstruct
    void open() {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("referral.wrong_code")
                .idColumn("organisation")
                .stateColumn("allowance")
                .primaryKeyMapper(new OrganisationKey())
                .build();
    }

    /**
     * Takes one off the allowance.
     *
     * @return how long to wait; zero while there was one left
     */
    // The count stands although the request is refused, and the library ends its transaction itself.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Duration count(UUID organisation) {
        var probe = buckets.builder().build(organisation, this::allowance).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private BucketConfiguration allowance() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, PERIOD))
                .build();
    }

    private static final class OrganisationKey implements PrimaryKeyMapper<UUID> {
        @Override
        public void set(PreparedStatement statement, int place, UUID organisation) throws SQLException {
            statement.setObject(place, organisation);
        }
    }
}
