package de.verweisnetz.directory.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.Suggestion;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLettersTest {
    private static final PostReader READER = new PostReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bg | ARB.LOHN    | rabotodatelqt ne mi plashta",
                "bg | ARB.LOHN    | Shefyt ne mi e platil zaplatata ot 2 meseca, kakvo da pravq",
                "bg | ARB.LOHN    | ot tri meseca ne mi pla6tat zaplata, nqkoi moje li da pomogne",
                "bg | ARB.KUEND   | uvolniha me bez predizvestie, imat li pravo",
                "bg | FAM.KG      | Kak se podavat dokumenti za detski nadbavki v Germaniya?",
                "bg | GES.VERSORG | nqmam osigurovka a trqbva da otida na lekar, kakvo da napravq",
                "bg | WOH.ANMELD  | hazqinat ne iska da mi dade adresna registraciq, kude moga da se registriram",
                "el | ARB.LOHN    | den mou plirosan ton mistho",
                "el | ARB.LOHN    | to afentiko den me plhrwnei edw kai dyo mhnes, ti na kanw",
                "el | ARB.KUEND   | me apelysan xwris proeidopoihsh, exw dikaiwma se apozhmiwsh?",
                "el | WOH.SUCHE   | psaxnw spiti gia oikogeneia me paidi, kserei kaneis kati?",
                "el | FIN.STEUER  | prepei na kanw forologikh dhlwsh sth germania?",
                "el | INT.KURS    | pou mporo na matho germanika dorean?"
            })
    void posts_in_latin_letters_are_read_like_those_in_their_own_script(String language, String topic, String post) {
        var suggestion = READER.read(post);

        assertThat(Objects.requireNonNull(suggestion.language()).code()).isEqualTo(language);
        assertThat(suggestion.topics()).extracting(Suggestion.Topic::code).contains(topic);
        assertThat(suggestion.search().language()).containsExactly(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hr | Ne znam što da radim, šef mi ne da plaću i kaže da nema novca",
                "hr | sef mi ne da placu, sto da radim, kome se mogu javiti",
                "pl | Nie wiem co robic, szef nie chce mi dac wyplaty",
                "it | Non so cosa fare, il capo non mi paga e mi manda via",
                "es | No me pagan y no se a donde ir, me pueden ayudar",
                "ro | nu stiu ce sa fac, seful nu ma plateste de doua luni",
                "de | Mein Chef zahlt mir nichts, was kann ich tun"
            })
    void languages_of_latin_letters_are_not_mistaken_for_those_typed_in_them(String language, String post) {
        assertThat(Objects.requireNonNull(READER.read(post).language()).code()).isEqualTo(language);
    }

    @Test
    void words_are_the_same_however_they_are_typed() {
        var bulgarian = LatinSpelling.of("bg").orElseThrow();
        var greek = LatinSpelling.of("el").orElseThrow();

        assertThat(bulgarian.ofNative("плаща")).contains(bulgarian.ofTyped("plashta"), bulgarian.ofTyped("pla6ta"));
        assertThat(bulgarian.ofNative("трябва")).contains(bulgarian.ofTyped("trqbva"), bulgarian.ofTyped("tryabva"));
        assertThat(bulgarian.ofNative("чакам")).contains(bulgarian.ofTyped("chakam"), bulgarian.ofTyped("4akam"));
        assertThat(bulgarian.ofNative("първи")).contains(bulgarian.ofTyped("purvi"), bulgarian.ofTyped("parvi"));
        assertThat(greek.ofNative("πληρωσαν")).contains(greek.ofTyped("plirosan"), greek.ofTyped("plhrwsan"));
        assertThat(greek.ofNative("θελω")).contains(greek.ofTyped("thelo"), greek.ofTyped("8elw"));
        assertThat(greek.ofNative("ψαχνω")).contains(greek.ofTyped("psaxno"), greek.ofTyped("psachnw"));
    }
}
