package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.upkeep.Suggestion.Action;
import de.verweisnetz.directory.upkeep.Suggestion.State;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Members;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows suggestions: to coordinators all of them, to others those of their organisation. */
@ApplicationScoped
public class SuggestionReader {
    private static final int MOST_COUNTED = 1000;

    @Inject
    private SuggestionRepository repository;

    @Inject
    private Suggesting suggesting;

    @Inject
    private Documents documents;

    @Inject
    private DocumentAccess access;

    @Inject
    private Members members;

    @Inject
    private Cursors cursors;

    @Inject
    private CurrentCaller caller;

    public SuggestionPage list(@Nullable State state, @Nullable String cursor, int limit) {
        var whose = whose();
        var binding = "edit-suggestions\n" + caller.get().member() + "\n" + state;
        var before = cursor == null ? null : UUID.fromString(cursors.open(binding, cursor));
        var found = repository.list(whose, state, before, limit + 1);
        var page = Cut.of(found, limit);
        var next = page.next(cursors, binding, last -> last.id());
        int total = repository.count(whose, state, MOST_COUNTED + 1);
        return new SuggestionPage(views(page.items()), next, Math.min(total, MOST_COUNTED), total > MOST_COUNTED);
    }

    /** A problem, as if it were not there, when it is another organisation's. */
    public SuggestionView find(UUID id) {
        var suggestion = repository
                .find(id)
                .filter(one ->
                        access.isCoordinator() || caller.get().participant().equals(one.participant()))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        var view = views(List.of(suggestion)).get(0);
        // What stands in a document now is for those who keep it; who suggests need not be one of them.
        if (!access.isCoordinator() || suggestion.state() != State.OPEN || suggestion.action() != Action.PATCH) {
            return view;
        }
        return documents
                .find(suggestion.document())
                .map(document -> view.with(
                        FieldChanges.between(document.body(), Suggesting.applied(suggestion, document)),
                        suggesting.conflicts(suggestion, document)))
                .orElse(view);
    }

    private List<SuggestionView> views(List<Suggestion> suggestions) {
        var names = repository.names(suggestions);
        var editors = members.editors(
                suggestions.stream().map(Suggestion::member).distinct().toList());
        return suggestions.stream()
                .map(suggestion -> SuggestionView.of(
                        suggestion,
                        names.get(suggestion.id()),
                        Editor.of(suggestion.member(), editors, access.isCoordinator()),
                        suggestion.member().equals(caller.get().member())))
                .toList();
    }

    private @Nullable UUID whose() {
        return access.isCoordinator() ? null : caller.get().participant();
    }
}
