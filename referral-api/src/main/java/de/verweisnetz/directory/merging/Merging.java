package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.DocumentName;
import de.verweisnetz.directory.MergeRequest;
import de.verweisnetz.directory.MergeView;
import de.verweisnetz.directory.document.DocumentChange;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.Origin;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.document.SecretWhereabouts;
import de.verweisnetz.directory.document.StoredDocument;
import de.verweisnetz.directory.duplicates.MergedPairRepository;
import de.verweisnetz.directory.duplicates.PartyRepository;
import de.verweisnetz.directory.merging.MergeRepository.ChangedDocument;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes one document of two: the survivor first, then whatever refers to the other, and at last the other's end. */
@ApplicationScoped
public class Merging {
    private static final int AT_ONCE = 200;

    @Inject
    private Documents documents;

    @Inject
    private MergeRepository repository;

    @Inject
    private ReferringRepository referring;

    @Inject
    private RedirectRepository redirects;

    @Inject
    private SecretWhereabouts whereabouts;

    @Inject
    private SourceRepository sources;

    @Inject
    private Managements managers;

    @Inject
    private OfferRules rules;

    @Inject
    private MergedPairRepository pairs;

    @Inject
    private PartyRepository names;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** The id of the merge. */
    public UUID run(MergeRequest request, UUID member) {
        var kind = EntityKind.valueOf(request.kind().toUpperCase(Locale.ROOT));
        if (request.keep().equals(request.absorb())) {
            throw refused("/absorb", "same-document");
        }
        pairs.lock();
        var keep =
                seen(new DocumentKey(kind, request.keep()), request.versions().keep());
        var absorb =
                seen(new DocumentKey(kind, request.absorb()), request.versions().absorb());
        refuseWordsAboutSecret(request, keep.key(), absorb.key());
        var survivor = survivor(request, keep, absorb);
        var origin = Origin.of(OriginType.MERGE, member, request.reason(), clock.now());
        var managed = managers.unite(keep.key(), absorb.key().id());

        var id = Ids.next();
        repository.insert(id, keep.key(), absorb.key().id(), member, origin.at(), request.choices(), managed);
        repository.addDocuments(id, write(List.of(keep), List.of(survivor), origin));
        turnReferences(id, keep.key(), absorb.key(), origin);
        repository.addDocuments(id, List.of(delete(absorb, survivor, origin)));
        redirects.add(kind, absorb.key().id(), keep.key().id(), id);
        pairs.merged(keep.key(), absorb.key().id(), id, member);
        pairs.announceDoubles(keep.key());
        audit.record(AuditAction.CHANGE, "merge", id);
        return id;
    }

    public MergeView view(UUID id) {
        var merge = repository.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        var named = names.find(List.of(merge.kept(), merge.absorbed()));
        var doubles = merge.undone() ? List.<UUID>of() : pairs.doublesOf(id);
        return new MergeView(
                id,
                merge.kind().singular(),
                name(merge.kept(), named.of(merge.kept())),
                name(merge.absorbed(), named.of(merge.absorbed())),
                merge.undone() ? MergeView.State.UNDONE : MergeView.State.DONE,
                merge.at(),
                merge.undoneAt(),
                merge.documents(),
                doubles.isEmpty() ? null : doubles,
                merge.stillHidden().isEmpty() ? null : merge.stillHidden());
    }

    private static DocumentName name(DocumentKey key, PartyRepository.Party party) {
        return new DocumentName(key.kind().singular(), key.id(), party.name());
    }

    private StoredDocument seen(DocumentKey key, long version) {
        var document = documents.find(key).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        if (document.version() != version) {
            throw ProblemException.of(CommonProblem.STALE_VERSION)
                    .with("current_etag", "\"" + document.version() + "\"");
        }
        return document;
    }

    /** The reason stays with the history of every document that is changed. */
    private void refuseWordsAboutSecret(MergeRequest request, DocumentKey keep, DocumentKey absorb) {
        if (request.reason() != null && (whereabouts.concern(keep) || whereabouts.concern(absorb))) {
            throw refused("/reason", "secret-place-reason");
        }
    }

    private ObjectNode survivor(MergeRequest request, StoredDocument keep, StoredDocument absorb) {
        var kind = keep.key().kind();
        var takeOver = sources.mayTakeOver(keep.source(), absorb.source());
        var plan = new MergePlan(kind, keep.body(), absorb.body(), takeOver);
        var refused = plan.refused(request.choices());
        if (!refused.isEmpty()) {
            throw ProblemException.of(DirectoryProblem.MERGE_REFUSED, refused);
        }
        var survivor = plan.merged(request.choices());
        if (kind == EntityKind.ORGANIZATION) {
            cutCycle(survivor, keep.key().id(), absorb.key().id());
        }
        rules.check(keep.key(), absorb.key(), survivor);
        return survivor;
    }

    /** An organisation must not become its own ancestor because one of its ancestors was the other one. */
    private void cutCycle(ObjectNode organization, UUID keep, UUID absorb) {
        var parent = organization.path("parent_organization_id").asText();
        if (!parent.isEmpty() && referring.descends(parent, keep, absorb)) {
            organization.remove("parent_organization_id");
        }
    }

    private void turnReferences(UUID id, DocumentKey keep, DocumentKey absorb, Origin origin) {
        var references =
                new References(keep.kind(), absorb.id().toString(), keep.id().toString());
        var keys =
                referring.to(absorb).stream().filter(key -> !key.equals(keep)).toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            var before = List.copyOf(documents
                    .find(keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
                    .values());
            var after = before.stream()
                    .map(document -> references.turned(document.body()))
                    .toList();
            repository.addDocuments(id, write(before, after, origin));
        }
    }

    /** What was changed by writing these bodies, each only on the version that was read. */
    private List<ChangedDocument> write(List<StoredDocument> before, List<ObjectNode> after, Origin origin) {
        var changes = new ArrayList<DocumentChange>();
        for (int i = 0; i < before.size(); i++) {
            changes.add(new DocumentChange(
                    before.get(i).key(), after.get(i), before.get(i).version()));
        }
        var written = documents.write(changes, origin);
        var changed = new ArrayList<ChangedDocument>();
        for (int i = 0; i < before.size(); i++) {
            var key = before.get(i).key();
            changed.add(ChangedDocument.of(
                    key, before.get(i).version(), written.get(i).version()));
        }
        return changed;
    }

    /** Where a secret place is must not survive in the versions of the place that it absorbed. */
    private ChangedDocument delete(StoredDocument absorb, ObjectNode survivor, Origin origin) {
        var version = absorb.version();
        if (absorb.key().kind() == EntityKind.LOCATION && SecretPlace.isSecret(survivor)) {
            var change = new DocumentChange(absorb.key(), SecretPlace.hidden(absorb.body()), version);
            version = documents.write(List.of(change), origin).get(0).version();
        }
        var end = new DocumentChange(absorb.key(), null, version);
        var last = documents.write(List.of(end), origin).get(0).version();
        return ChangedDocument.of(absorb.key(), absorb.version(), last);
    }

    static ProblemException refused(String pointer, String code) {
        return ProblemException.of(DirectoryProblem.MERGE_REFUSED, FieldError.at(pointer, code));
    }
}
