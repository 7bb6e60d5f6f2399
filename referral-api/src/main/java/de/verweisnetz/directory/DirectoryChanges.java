package de.verweisnetz.directory;

import de.verweisnetz.directory.feed.Feed;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Lets others follow what is published of the directory, without missing a change. */
@ApplicationScoped
public class DirectoryChanges {
    @Inject
    private Feed feed;

    @Inject
    private CurrentCaller caller;

    /**
     * The changes after a cursor; a problem when the cursor is so old that deletions after it are forgotten.
     *
     * @param after from an earlier page; null begins with all documents there are
     */
    @Transactional
    @Requires(Permission.DIRECTORY_SEARCH)
    public DirectoryChangePage after(@Nullable String after, int limit) {
        return feed.page(after, limit, caller.get().participant());
    }
}
