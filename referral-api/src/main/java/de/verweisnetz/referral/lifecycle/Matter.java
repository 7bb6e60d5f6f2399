package de.verweisnetz.referral.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the referral is about; from its issue on, as far as the client agreed that it travels. */
@Embeddable
public class Matter {
    @Column(name = "language", updatable = false)
    private String language;

    @Convert(converter = TopicsConverter.class)
    @Column(name = "topics")
    private List<String> topics;

    @Column(name = "personal_matter")
    private boolean personal;

    @Enumerated(EnumType.STRING)
    @Column(name = "region_kind", updatable = false)
    private RegionKind regionKind;

    @Column(name = "region_code", updatable = false)
    private @Nullable String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "urgency", updatable = false)
    private Urgency urgency;

    @Column(name = "deadline", updatable = false)
    private @Nullable LocalDate deadline;

    @Column(name = "note", updatable = false)
    private @Nullable String note;

    protected Matter() {}

    public Matter(
            String language,
            List<String> topics,
            Region region,
            Urgency urgency,
            @Nullable LocalDate deadline,
            @Nullable String note) {
        this.language = language;
        this.topics = List.copyOf(topics);
        this.regionKind = region.kind();
        this.regionCode = region.code();
        this.urgency = urgency;
        this.deadline = deadline;
        this.note = note;
    }

    /** Leaves out the topics that do not travel; only that it is a personal matter remains of them. */
    void reduceTo(List<String> travelling) {
        personal = personal || travelling.size() < topics.size();
        topics = List.copyOf(travelling);
    }

    /** The same for another centre. */
    public Matter copy() {
        var copy = new Matter(language, topics, region(), urgency, deadline, note);
        copy.personal = personal;
        return copy;
    }

    /** The same, as the client herself carries it on: without what others wrote, and with a date only if it is still to come. */
    public Matter carriedOn(List<String> travelling, LocalDate today) {
        boolean due = deadline != null && !deadline.isBefore(today);
        var next = new Matter(
                language, topics, region(), due ? Urgency.DEADLINE : Urgency.NORMAL, due ? deadline : null, null);
        next.personal = personal;
        next.reduceTo(travelling);
        return next;
    }

    public String language() {
        return language;
    }

    public List<String> topics() {
        return topics;
    }

    /** A topic of a special category was left out for want of consent. */
    public boolean isPersonal() {
        return personal;
    }

    public Region region() {
        return new Region(regionKind, regionCode);
    }

    public Urgency urgency() {
        return urgency;
    }

    public @Nullable LocalDate deadline() {
        return deadline;
    }

    /** What the sender adds in her own words. */
    public @Nullable String note() {
        return note;
    }
}
