package de.verweisnetz.privacy;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Participants;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.job.JobRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.oversight.OversightRepository;
import de.verweisnetz.privacy.winddown.ExportFile;
import de.verweisnetz.privacy.winddown.ProjectErasure;
import de.verweisnetz.privacy.winddown.WindDownRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How projects end: announced with a successor, no more issuing, no more answers, everything handed over, everything
 * erased with a proof; links and codes go on telling who follows. Accounts, contracts and consents never move by themselves.
 */
@ApplicationScoped
public class WindDowns {
    private static final String SUBJECT = "wind-down";

    @Inject
    private WindDownRepository repository;

    @Inject
    private OversightRepository organizations;

    @Inject
    private ProjectData data;

    @Inject
    private Participants participants;

    @Inject
    private JobRepository jobs;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** All that were announced, the next to end first. */
    @Transactional
    @Requires(Permission.MEMBER)
    public List<WindDownView> list() {
        var all = repository.all();
        var names =
                participants.names(all.stream().map(WindDownView::participantId).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> one.named(names.get(one.participantId())))
                .toList();
    }

    /** The organisations whose end can be announced. */
    @Transactional
    @Requires(Permission.PROJECT_END)
    public List<ProcessingRecord.TakingPart> projects() {
        return organizations.organizations().stream()
                .filter(one -> one.state().equals("ACTIVE"))
                .toList();
    }

    /**
     * Announces an end, or changes what was announced, until the erasure has been asked for.
     *
     * @param version the one that was seen; 0 where nothing was announced before
     */
    @Transactional
    @Requires(Permission.PROJECT_END)
    public WindDownView announce(UUID participant, long version, WindDownRequest request) {
        if (participants.name(participant).isEmpty()) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        long stored = repository.find(participant).map(WindDownView::version).orElse(0L);
        if (stored != version) {
            throw ProblemException.of(CommonProblem.STALE_VERSION).with("current_etag", "\"" + stored + "\"");
        }
        if (!repository.announce(participant, version, request, current.get().member(), clock.now())) {
            throw ProblemException.of(PrivacyProblem.WIND_DOWN_STATE);
        }
        audit.record(AuditAction.CHANGE, SUBJECT, participant);
        return view(participant);
    }

    /** Everything the caller's own project has sent, one JSON object a line; the stream's end deletes the file. */
    @Transactional
    @Requires(Permission.MEMBER)
    public InputStream export() {
        var project = managed();
        if (repository.find(project).isEmpty()) {
            throw ProblemException.of(PrivacyProblem.WIND_DOWN_STATE);
        }
        var file = ExportFile.of(data.export());
        repository.exported(project, file.hash(), file.lines(), clock.now());
        audit.record(AuditAction.EXPORT, SUBJECT, project);
        return file.open();
    }

    /** Has everything the caller's own project has sent erased; there is no way back. */
    @Transactional
    @Requires(Permission.MEMBER)
    public WindDownView erase(IdempotencyKey key) {
        var project = managed();
        idempotency.once(key, () -> {
            if (!repository.askErasure(project, clock.today(), clock.now())) {
                throw ProblemException.of(PrivacyProblem.WIND_DOWN_STATE);
            }
            jobs.enqueue(ProjectErasure.NAME, project);
            audit.record(AuditAction.DELETE, SUBJECT, project);
            return project;
        });
        return view(project);
    }

    /** Refuses to issue after a project's last day for it. */
    public void requireIssuing(UUID participant) {
        refuse(ended(participant, WindDownView::lastIssueOn));
    }

    /** Refuses to send anything to a project after its last day for answers. */
    public void requireAnswering(UUID participant) {
        refuse(ended(participant, WindDownView::lastAnswerOn));
    }

    /** Whether a project may still issue. */
    public boolean issues(UUID participant) {
        return ended(participant, WindDownView::lastIssueOn).isEmpty();
    }

    /** Whether a project still answers what is sent to it. */
    public boolean answers(UUID participant) {
        return ended(participant, WindDownView::lastAnswerOn).isEmpty();
    }

    private Optional<WindDownView> ended(UUID participant, Function<WindDownView, LocalDate> lastDay) {
        return repository
                .find(participant)
                .filter(end -> !end.rehearsal() && clock.today().isAfter(lastDay.apply(end)));
    }

    private static void refuse(Optional<WindDownView> ended) {
        ended.ifPresent(end -> {
            throw ProblemException.of(PrivacyProblem.PROJECT_ENDED).with("successor", end.successor());
        });
    }

    /** Who follows, where one of these keyed hashes was a code or link of an ended project. */
    public Optional<WindDownView.Successor> successor(byte[] fingerprint) {
        return repository.successor(fingerprint);
    }

    private UUID managed() {
        var caller = current.get();
        if (!caller.manager()) {
            throw ProblemException.of(CommonProblem.NOT_PERMITTED);
        }
        return caller.participant();
    }

    private WindDownView view(UUID participant) {
        return repository
                .find(participant)
                .map(one -> one.named(participants.names(Set.of(participant)).get(participant)))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }
}
