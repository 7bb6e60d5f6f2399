package de.verweisnetz.directory;

import de.verweisnetz.directory.recognition.PostReader;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads pasted posts and suggests what to search for; the text is forgotten with the request. */
@ApplicationScoped
public class Suggestions {
    static final int MAX_CHARACTERS = 4000;

    private final PostReader reader;
    private final boolean enabled;

    /** For the proxy only. */
    Suggestions() {
        this(new PostReader(), false);
    }

    @Inject
    Suggestions(PostReader reader, @ConfigProperty(name = "verweisnetz.directory.suggestions") boolean enabled) {
        this.reader = reader;
        this.enabled = enabled;
    }

    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public SuggestionsState state() {
        return new SuggestionsState(enabled, MAX_CHARACTERS);
    }

    /** A problem where the node's switch is off. */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public Suggestion of(SuggestionRequest post) {
        if (!enabled) {
            throw ProblemException.of(DirectoryProblem.SUGGESTIONS_OFF);
        }
        return reader.read(post.text());
    }
}
