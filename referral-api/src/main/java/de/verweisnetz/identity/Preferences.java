package de.verweisnetz.identity;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How a member likes the portal: hers alone, and gone when she leaves. */
@ApplicationScoped
@Transactional
@Requires(Permission.MEMBER)
public class Preferences {
    @Inject
    private PreferenceRepository repository;

    @Inject
    private CurrentCaller current;

    /** The caller's own. */
    public PreferencesView view() {
        return repository.find(current.get().member()).orElseGet(PreferencesView::usual);
    }

    /**
     * Keeps all that she chose.
     *
     * @param version the one that was seen; 0 where nothing was chosen before
     */
    public PreferencesView save(long version, PreferencesRequest request) {
        var caller = current.get();
        if (view().version() != version || !repository.save(caller.member(), caller.participant(), version, request)) {
            throw ProblemException.of(CommonProblem.STALE_VERSION).with("current_etag", "\"" + view().version() + "\"");
        }
        return view();
    }

    void forget(@Observes MemberLeft left) {
        repository.forget(left.member());
    }
}
