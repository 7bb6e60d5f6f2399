package de.verweisnetz.referral.rights;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.ProjectData;
import de.verweisnetz.referral.retention.Erasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The referrals a project has sent: handed over and erased when it ends. */
@ApplicationScoped
public class ProjectReferrals implements ProjectData {
    private static final String SENT =
            "SELECT count(*) FROM referral.referral WHERE sender_org = ? AND restricted_at IS ";
    private static final String REMAINS = SENT + "NULL";
    private static final String KEYS = "SELECT thumbprint FROM referral.destroy_keys_of_project(?, ?)";
    private static final String LOCKED = SENT + "NOT NULL";

    @Inject
    private SentRepository repository;

    @Inject
    private BusinessClock clock;

    @Override
    public Stream<String> export() {
        var now = clock.now();
        return Stream.iterate(
                        repository.first(now),
                        page -> !page.isEmpty(),
                        page -> repository.behind(last(page).id(), now))
                .flatMap(List::stream)
                .map(SentRepository.Sent::body);
    }

    private static SentRepository.Sent last(List<SentRepository.Sent> page) {
        return page.get(page.size() - 1);
    }

    @Override
    public String erasure() {
        return Erasure.ofProject();
    }

    @Override
    public String remains() {
        return REMAINS;
    }

    @Override
    public String locked() {
        return LOCKED;
    }

    @Override
    public String keyDestruction() {
        return KEYS;
    }
}
