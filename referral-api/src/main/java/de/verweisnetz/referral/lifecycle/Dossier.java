package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.referral.voucher.Voucher;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a referral consists of besides its course: who sends whom where about what, and what was agreed with the client. */
@MappedSuperclass
public abstract class Dossier {
    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Parties parties;

    @Embedded
    private Matter matter;

    @Embedded
    private Origin origin;

    @Embedded
    private Voucher voucher;

    @Embedded
    private Timeline times;

    @Embedded
    private @Nullable Links links;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade", updatable = false)
    private Grade grade;

    @Embedded
    Agreement agreement;

    protected Dossier() {}

    Dossier(UUID id, Grade grade, Parties parties, Matter matter, Origin origin, Voucher voucher, Timeline times) {
        this.id = id;
        this.grade = grade;
        this.parties = parties;
        this.matter = matter;
        this.origin = origin;
        this.voucher = voucher;
        this.times = times;
        agreement = Agreement.none();
    }

    void link(Links others) {
        links = others;
    }

    /** That it will be stored as. */
    long nextVersion() {
        return version + 1;
    }

    public UUID id() {
        return id;
    }

    public Grade grade() {
        return grade;
    }

    public Agreement agreement() {
        return agreement;
    }

    public Parties parties() {
        return parties;
    }

    public Matter matter() {
        return matter;
    }

    public Origin origin() {
        return origin;
    }

    public Voucher voucher() {
        return voucher;
    }

    public Timeline times() {
        return times;
    }

    public Links links() {
        return links == null ? Links.none() : links;
    }
}
