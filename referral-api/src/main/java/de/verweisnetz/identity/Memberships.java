package de.verweisnetz.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Active memberships. What is suspended or has left is refused within the time the cache keeps an answer: 2 s. */
@ApplicationScoped
class Memberships {
    private static final int MOST = 10_000;

    private record Identity(String issuer, String subject) {}

    @Inject
    private MembershipRepository repository;

    @Inject
    @ConfigProperty(name = "verweisnetz.identity.membership-cache")
    private Duration keep;

    private Cache<Identity, Optional<Caller>> cache;

    @PostConstruct
    void open() {
        cache = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
    }

    Optional<Caller> find(String issuer, String subject) {
        return cache.get(new Identity(issuer, subject), who -> repository.findActive(who.issuer(), who.subject()));
    }
}
