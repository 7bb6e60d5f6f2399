package de.verweisnetz.directory.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private final PostReader reader = new PostReader();

    @Test
    void development() {
        print("development", Post.development());
        print("held out", Post.heldOut());
        assertThat(Post.heldOut()).hasSizeGreaterThanOrEqualTo(300);
    }

    private Map<String, Figures> print(String name, List<Post> posts) {
        var figures = new LinkedHashMap<String, Figures>();
        figures.put("all", Figures.of(posts, post -> reader.read(post.text())));
        for (var language : Lexicon.LANGUAGES) {
            var own = posts.stream().filter(post -> post.language().equals(language)).toList();
            figures.put(language, Figures.of(own, post -> reader.read(post.text())));
        }
        System.out.println(name);
        System.out.println(Figures.heading());
        figures.forEach((language, measured) -> System.out.println(measured.line(language)));
        return figures;
    }
}
