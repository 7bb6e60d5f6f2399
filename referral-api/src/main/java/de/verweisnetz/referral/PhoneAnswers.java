package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.answermode.PhoneMatterRepository;
import de.verweisnetz.referral.answermode.PhoneMatterRepository.PhoneMatter;
import de.verweisnetz.referral.answermode.PhoneMatterRepository.Position;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What organisations without e-mail or account say on the telephone, recorded by a coordinator who learns nothing by it. */
@ApplicationScoped
@Transactional
@Requires(Permission.PHONE_RECORD)
public class PhoneAnswers {
    private static final int COUNTED = 1000;

    @Inject
    private PhoneMatterRepository repository;

    @Inject
    private StandIn standIn;

    @Inject
    private Participants participants;

    @Inject
    private Cursors cursors;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /**
     * One page of the open matters of all organisations that answer on the telephone, what is due first; its {@code next} is
     * the cursor of the following one.
     */
    public ItemPage<PhoneMatterView> list(@Nullable String cursor, int limit) {
        var binding = "phone-matters " + current.get().member();
        var after = cursor == null ? null : Position.of(cursors.open(binding, cursor));
        var now = clock.now();
        var found = repository.list(now, after, limit + 1);
        var total = repository.count(now, COUNTED + 1);
        var page = Cut.of(found, limit);
        audit.record(AuditAction.READ, "phone-matters", null);
        return ItemPage.counted(
                views(page.items()), page.next(cursors, binding, last -> last.position()), total, COUNTED);
    }

    private List<PhoneMatterView> views(List<PhoneMatter> matters) {
        var names = participants.names(matters.stream()
                .flatMap(matter -> Stream.of(matter.sender(), matter.receiver()))
                .collect(Collectors.toSet()));
        return matters.stream().map(matter -> view(matter, names)).toList();
    }

    /** Records what the organisation said; answers with nothing of the matter. */
    public void record(IdempotencyKey key, UUID referral, long version, StandInAnswer answer) {
        var matter =
                repository.find(referral, clock.now()).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        refuseWords(answer);
        var name = participants.names(Set.of(matter.receiver())).getOrDefault(matter.receiver(), "");
        current.actByPhone(matter.receiver(), name);
        standIn.take(key, referral, version, answer);
    }

    /** Words about a matter are not the coordinator's to hear. */
    private static void refuseWords(StandInAnswer answer) {
        var decline = answer.decline();
        if (answer.question() != null || decline != null && decline.text() != null) {
            var pointer = decline == null ? "/question" : "/decline/text";
            throw ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at(pointer, "no-words-by-phone"));
        }
    }

    private static PhoneMatterView view(PhoneMatter matter, Map<UUID, String> names) {
        return new PhoneMatterView(
                matter.id(),
                matter.reference(),
                names.getOrDefault(matter.sender(), ""),
                names.getOrDefault(matter.receiver(), ""),
                matter.grade(),
                matter.status(),
                matter.issuedAt(),
                matter.dueAt(),
                matter.undoUntil(),
                matter.version());
    }
}
