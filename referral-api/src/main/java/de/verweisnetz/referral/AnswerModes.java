package de.verweisnetz.referral;

import de.verweisnetz.identity.Caller;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.answermode.AnswerMode;
import de.verweisnetz.referral.answermode.AnswerModeRepository;
import de.verweisnetz.referral.answermode.AnswerSetting;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How organisations answer referrals: set by their own managers, or by a coordinator. */
@ApplicationScoped
@Transactional
@Requires(Permission.MEMBER)
public class AnswerModes {
    @Inject
    private AnswerModeRepository repository;

    @Inject
    private Participants participants;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** Those the caller may set, by name: all centres for a coordinator, her own organisation for a manager. */
    public List<AnswerModeView> list() {
        var settings =
                repository.all().stream().collect(Collectors.toMap(AnswerSetting::participant, Function.identity()));
        return settable().entrySet().stream()
                .map(one -> AnswerModeView.of(
                        settings.getOrDefault(one.getKey(), AnswerSetting.ofNobody(one.getKey())), one.getValue()))
                .sorted(Comparator.comparing(AnswerModeView::participantName)
                        .thenComparing(AnswerModeView::participantId))
                .toList();
    }

    /**
     * Sets how an organisation answers; links that were mailed to it before are over.
     *
     * @param version the one that was seen; 0 where nobody has set anything
     */
    public AnswerModeView set(UUID participant, long version, AnswerModeRequest request) {
        var name = settable().get(participant);
        if (name == null) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        if ((request.mode() == AnswerMode.LINK) != (request.mailbox() != null)) {
            throw ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at("/mailbox", "mailbox-with-link"));
        }
        var before = find(participant);
        if (before.version() != version
                || !repository.set(
                        participant,
                        version,
                        request.mode(),
                        request.mailbox(),
                        current.get().member(),
                        clock.now())) {
            throw ProblemException.of(CommonProblem.STALE_VERSION)
                    .with("current_etag", "\"" + find(participant).version() + "\"");
        }
        audit.record(AuditAction.CHANGE, "answer-mode", participant, Map.of("mode", request.mode()));
        return AnswerModeView.of(find(participant), name);
    }

    private AnswerSetting find(UUID participant) {
        return repository.find(participant).orElseGet(() -> AnswerSetting.ofNobody(participant));
    }

    private Map<UUID, String> settable() {
        var caller = current.get();
        if (caller.may(Permission.DIRECTORY_KEEP)) {
            return participants.centres();
        }
        return caller.manager() ? own(caller) : Map.of();
    }

    private static Map<UUID, String> own(Caller caller) {
        return Map.of(caller.participant(), caller.participantName());
    }
}
