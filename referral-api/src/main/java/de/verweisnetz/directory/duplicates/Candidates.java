package de.verweisnetz.directory.duplicates;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.DuplicateQuery;
import de.verweisnetz.directory.DuplicateReason.Code;
import de.verweisnetz.directory.DuplicateView;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.SecretWhereabouts;
import de.verweisnetz.directory.duplicates.CandidateRepository.Candidate;
import de.verweisnetz.directory.duplicates.CandidateRepository.Position;
import de.verweisnetz.directory.duplicates.PartyRepository.Parties;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows pairs to whoever decides about them. */
@ApplicationScoped
public class Candidates {
    private static final int COUNTED = 1000;
    // A place may have become secret a moment ago, before the pair was judged anew.
    private static final Set<Code> ABOUT_THE_ADDRESS = Set.of(Code.SAME_ADDRESS, Code.OTHER_ADDRESS);

    @Inject
    private CandidateRepository repository;

    @Inject
    private PartyRepository parties;

    @Inject
    private SecretWhereabouts whereabouts;

    @Inject
    private Cursors cursors;

    @Inject
    private AuditTrail audit;

    /** One page; its {@code next} is a cursor. */
    public ItemPage<DuplicateView> list(DuplicateQuery query, UUID caller) {
        var binding = "duplicates\n%s\n%s\n%s\n%s".formatted(caller, query.kind(), query.minScore(), query.state());
        var cursor = query.cursor();
        var after = cursor == null ? Position.START : Position.decode(cursors.open(binding, cursor));
        var found = repository.list(query, after, query.limit() + 1);
        var page = Cut.of(found, query.limit());
        var total = repository.count(query, COUNTED + 1);
        var next = page.next(cursors, binding, last -> new Position(last.score(), last.id()).encode());
        return ItemPage.counted(views(page.items()), next, total, COUNTED);
    }

    public DuplicateView view(UUID id) {
        return views(List.of(stored(id))).get(0);
    }

    /** Both documents of a pair. */
    public List<DocumentKey> documents(UUID id) {
        var pair = stored(id);
        return List.of(first(pair), second(pair));
    }

    /** The id of the pair again; a problem when somebody has decided already. Words about a secret place are not kept. */
    public UUID dismiss(UUID id, String reason, UUID member) {
        boolean secret = documents(id).stream().anyMatch(whereabouts::concern);
        if (!repository.dismiss(id, secret ? null : reason, member)) {
            throw ProblemException.of(DirectoryProblem.DUPLICATE_DECIDED);
        }
        audit.record(AuditAction.CHANGE, "duplicate", id);
        return id;
    }

    private Candidate stored(UUID id) {
        return repository.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private List<DuplicateView> views(Collection<Candidate> pairs) {
        var named = parties.find(pairs.stream()
                .flatMap(pair -> Stream.of(first(pair), second(pair)))
                .distinct()
                .toList());
        return pairs.stream().map(pair -> view(pair, named)).toList();
    }

    private static DuplicateView view(Candidate pair, Parties named) {
        var both = Stream.of(first(pair), second(pair));
        var secret = both.anyMatch(key -> named.of(key).secret());
        var reasons = pair.reasons().stream()
                .filter(reason -> !secret || !ABOUT_THE_ADDRESS.contains(reason.code()))
                .toList();
        var score = reasons.size() == pair.reasons().size()
                ? pair.score()
                : Score.of(reasons).value();
        return new DuplicateView(
                pair.id(),
                pair.kind().singular(),
                score,
                reasons,
                pair.state(),
                List.of(party(first(pair), named), party(second(pair), named)),
                pair.foundAt(),
                pair.decidedAt(),
                pair.dismissalReason(),
                pair.mergeId(),
                null);
    }

    private static DuplicateView.Party party(DocumentKey key, Parties named) {
        var party = named.of(key);
        return new DuplicateView.Party(key.id(), party.name(), party.organization(), party.gone());
    }

    private static DocumentKey first(Candidate pair) {
        return new DocumentKey(pair.kind(), pair.first());
    }

    private static DocumentKey second(Candidate pair) {
        return new DocumentKey(pair.kind(), pair.second());
    }
}
