package de.verweisnetz.directory;

import de.verweisnetz.directory.information.InformationRepository;
import de.verweisnetz.directory.information.InformationSource;
import de.verweisnetz.directory.information.SourceCheck;
import de.verweisnetz.directory.information.SourceChoice;
import de.verweisnetz.directory.information.SourcePosition;
import de.verweisnetz.directory.information.Validity;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sources of information by topic and language, kept by coordinators and offered while somebody has checked them lately. */
@ApplicationScoped
public class TrustedInformation {
    private static final String SUBJECT = "information-source";
    private static final int COUNTED = 1000;

    @Inject
    private InformationRepository repository;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private Cursors cursors;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.information-due")
    private Duration due;

    /** What may be shown on these topics, best first: in the reader's language where there is any, else German or English. */
    @OpenToAnyone("Links to public pages; another module's use case has checked its own caller.")
    public List<InformationCard> of(Collection<String> topics, String language) {
        var choice = new SourceChoice(topics, language);
        return choice.from(repository.offered(choice.topics(), choice.languages(), clock.today()));
    }

    /** The same for colleagues: what to answer with where something wrong is said on these topics. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public List<InformationCard> cards(Collection<String> topics, String language) {
        topics.forEach(topic -> SourceCheck.codes(new InformationQuery(topic, language, null, 1, null)));
        return of(topics, language);
    }

    /** One page, those that expire first before the others; its {@code next} is a cursor. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public ItemPage<InformationSourceView> list(InformationQuery query) {
        SourceCheck.codes(query);
        var binding = String.join(
                " ",
                SUBJECT,
                String.valueOf(query.topic()),
                String.valueOf(query.language()),
                String.valueOf(query.group()),
                caller.get().member().toString());
        var after = query.cursor() == null
                ? SourcePosition.START
                : SourcePosition.decode(cursors.open(binding, query.cursor()));
        var expiry = validity().expiry(query.group());
        var found = repository.list(query, expiry, after);
        var page = Cut.of(found, query.limit());
        var next = page.next(cursors, binding, last -> last.position().encode());
        var total = repository.count(query, expiry, COUNTED + 1);
        return ItemPage.counted(page.items().stream().map(this::view).toList(), next, total, COUNTED);
    }

    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public InformationSourceView find(UUID id) {
        return view(known(id));
    }

    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public InformationSourceView add(IdempotencyKey key, InformationSourceRequest request) {
        SourceCheck.content(request, clock.today());
        return view(known(idempotency.once(key, () -> insert(request))));
    }

    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public InformationSourceView change(UUID id, long version, InformationSourceRequest request) {
        SourceCheck.content(request, clock.today());
        seen(id, version);
        repository.refuseTwice(request, id);
        repository.update(
                new InformationSource(id, version + 1, request),
                clock.now(),
                caller.get().member());
        audit.record(AuditAction.CHANGE, SUBJECT, id);
        return view(known(id));
    }

    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public void remove(UUID id, long version) {
        seen(id, version);
        repository.delete(id);
        audit.record(AuditAction.DELETE, SUBJECT, id);
    }

    private UUID insert(InformationSourceRequest request) {
        repository.refuseTwice(request, null);
        var source = new InformationSource(Ids.next(), 1, request);
        repository.insert(source, clock.now(), caller.get().member());
        audit.record(AuditAction.CREATE, SUBJECT, source.id());
        return source.id();
    }

    private void seen(UUID id, long version) {
        var current = repository.lock(id).orElseThrow(TrustedInformation::notFound);
        if (current != version) {
            throw ProblemException.of(CommonProblem.STALE_VERSION).with("current_etag", "\"" + current + "\"");
        }
    }

    private InformationSource known(UUID id) {
        return repository.find(id).orElseThrow(TrustedInformation::notFound);
    }

    private InformationSourceView view(InformationSource source) {
        return source.view(validity());
    }

    private Validity validity() {
        return new Validity(clock.today(), due.toDays());
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblem.NOT_FOUND);
    }
}
