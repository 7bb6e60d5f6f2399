package de.verweisnetz.directory.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.DocumentKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads from a document what it is compared by; of a secret place neither address nor anything derived from it. */
final class KeyReader {
    private final ObjectNode body;
    private final Set<Key> keys = new LinkedHashSet<>();

    private KeyReader(ObjectNode body) {
        this.body = body;
    }

    /**
     * @param places of an organisation its locations, of a service those where it is offered
     */
    static Subject read(DocumentKey document, ObjectNode body, Collection<ObjectNode> places) {
        var reader = new KeyReader(body);
        switch (document.kind()) {
            case ORGANIZATION -> reader.organization(places);
            case LOCATION -> reader.location();
            case SERVICE -> reader.service(places);
            case SERVICE_AT_LOCATION -> reader.offer();
            default -> throw new IllegalArgumentException("Not compared: " + document.kind());
        }
        return Subject.of(document, reader.keys);
    }

    private void organization(Collection<ObjectNode> places) {
        names();
        reach();
        each(KeyField.WEBSITE, websites(), Website::owner);
        list(body, "organization_identifiers").forEach(this::registerId);
        places.forEach(this::address);
    }

    private void location() {
        names();
        reach();
        each(KeyField.WEBSITE, websites(), Website::page);
        address(body);
        organization();
    }

    private void service(Collection<ObjectNode> places) {
        names();
        reach();
        each(KeyField.WEBSITE, websites(), Website::page);
        organization();
        places.forEach(this::place);
        combine(KeyField.PLACE, KeyField.NAME_AND_PLACE);
    }

    private void offer() {
        var service = text(body, "service_id");
        var location = text(body, "location_id");
        if (service.isPresent() && location.isPresent()) {
            add(KeyField.OFFER, service.get() + " " + location.get());
        }
    }

    private void names() {
        for (var field : List.of("name", "alternate_name")) {
            var words = text(body, field).map(Folded::words).orElse(new TreeSet<>());
            if (!words.isEmpty()) {
                add(KeyField.NAME, String.join(" ", words));
                words.forEach(word -> add(KeyField.WORD, word));
            }
        }
    }

    private void reach() {
        each(KeyField.PHONE, phones(body), Folded::phone);
        each(KeyField.EMAIL, text(body, "email").stream(), Folded::email);
        list(body, "contacts").forEach(contact -> each(KeyField.PHONE, phones(contact), Folded::phone));
    }

    private void organization() {
        text(body, "organization_id").ifPresent(id -> add(KeyField.ORGANIZATION, id));
        combine(KeyField.ORGANIZATION, KeyField.NAME_AND_ORGANIZATION);
    }

    private void registerId(JsonNode identifier) {
        var scheme = text(identifier, "identifier_scheme")
                .or(() -> text(identifier, "identifier_type"))
                .map(Folded::letters)
                .orElse("");
        text(identifier, "identifier")
                .map(Folded::letters)
                .filter(number -> !number.isEmpty())
                .ifPresent(number -> add(KeyField.REGISTER_ID, scheme + "|" + number));
    }

    private void address(ObjectNode place) {
        addresses(place).forEach(address -> add(KeyField.ADDRESS, address));
    }

    private void place(ObjectNode place) {
        var addresses = addresses(place);
        addresses.forEach(address -> add(KeyField.PLACE, address));
        if (addresses.isEmpty()) {
            text(place, "id").ifPresent(id -> add(KeyField.PLACE, id));
        }
    }

    private static List<String> addresses(ObjectNode place) {
        return list(SecretPlace.strip(place), "addresses")
                .flatMap(
                        address -> Folded.address(
                                text(address, "postal_code").orElse(""),
                                text(address, "address_1").orElse(""))
                                .stream())
                .map(Subject::digest)
                .toList();
    }

    private void combine(KeyField with, KeyField into) {
        var names = values(KeyField.NAME);
        for (var value : values(with)) {
            names.forEach(name -> add(into, name + "|" + value));
        }
    }

    private Stream<String> websites() {
        return Stream.concat(
                Stream.of("website", "url").flatMap(field -> text(body, field).stream()),
                list(body, "additional_websites").flatMap(site -> text(site, "url").stream()));
    }

    private static Stream<String> phones(JsonNode owner) {
        return list(owner, "phones").flatMap(phone -> text(phone, "number").stream());
    }

    private void each(KeyField field, Stream<String> texts, Function<String, Optional<String>> fold) {
        texts.flatMap(text -> fold.apply(text).stream()).forEach(value -> add(field, value));
    }

    private List<String> values(KeyField field) {
        return keys.stream().filter(key -> key.field() == field).map(Key::value).collect(Collectors.toList());
    }

    private void add(KeyField field, String value) {
        keys.add(new Key(field, value));
    }

    private static Stream<JsonNode> list(JsonNode owner, String field) {
        return StreamSupport.stream(owner.path(field).spliterator(), false).filter(JsonNode::isObject);
    }

    private static Optional<String> text(JsonNode owner, String field) {
        var value = owner.path(field);
        return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
    }
}
