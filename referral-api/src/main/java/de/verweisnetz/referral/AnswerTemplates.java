package de.verweisnetz.referral;

import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.freetext.FreeTexts;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.template.AnswerTemplate;
import de.verweisnetz.referral.template.AnswerTemplateRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The texts a centre uses again and again; all its members keep them together. */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_ANSWER)
public class AnswerTemplates {
    /** More would not be found again. */
    static final int MOST = 50;

    private static final String SUBJECT = "answer-template";

    @Inject
    private AnswerTemplateRepository repository;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private FreeTexts texts;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** All of the caller's organisation, by kind and title. */
    public List<AnswerTemplate> list() {
        return repository.list(own());
    }

    /** Adds one; a centre has fifty at most. */
    public AnswerTemplate add(IdempotencyKey key, AnswerTemplateRequest request) {
        return find(idempotency.once(key, () -> {
            check(request);
            repository.lock(own());
            if (repository.list(own()).size() >= MOST) {
                throw ProblemException.of(ReferralProblem.REFERRAL_RULE, FieldError.at("", "templates-full", MOST));
            }
            var template = request.as(Ids.next(), 1);
            repository.add(own(), template, clock.now());
            audit.record(AuditAction.CREATE, SUBJECT, template.id());
            return template.id();
        }));
    }

    /** Changes the version that was seen. */
    public AnswerTemplate change(UUID id, long version, AnswerTemplateRequest request) {
        find(id);
        check(request);
        if (!repository.change(own(), request.as(id, version), clock.now())) {
            throw stale(id);
        }
        audit.record(AuditAction.CHANGE, SUBJECT, id);
        return find(id);
    }

    /** Deletes the version that was seen. */
    public void delete(UUID id, long version) {
        find(id);
        if (!repository.delete(own(), id, version)) {
            throw stale(id);
        }
        audit.record(AuditAction.DELETE, SUBJECT, id);
    }

    private void check(AnswerTemplateRequest request) {
        texts.check(request.kind().text(), "/title", request.title());
        texts.check(request.kind().text(), "/text", request.text());
    }

    private AnswerTemplate find(UUID id) {
        return repository.find(own(), id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private ProblemException stale(UUID id) {
        return ProblemException.of(CommonProblem.STALE_VERSION).with("current_etag", "\"" + find(id).version() + "\"");
    }

    private UUID own() {
        return current.get().participant();
    }
}
