package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.delete;
import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;
import static de.verweisnetz.portal.api.ApiRequest.put;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The texts that the own centre uses again and again. */
@ApplicationScoped
public class TemplateApi {
    private static final String TEMPLATES = "/v1/answer-templates";
    private static final String ONE = TEMPLATES + "/{}";

    @Inject
    ApiClient api;

    public List<AnswerTemplate> list() {
        return api.items(get(TEMPLATES), AnswerTemplate.class);
    }

    public Optional<AnswerTemplate> find(String id) {
        return list().stream().filter(template -> template.id().equals(id)).findFirst();
    }

    public void add(String key, AnswerTemplate.Content content) {
        api.send(post(TEMPLATES).once(key).json(content));
    }

    public void change(String id, String version, AnswerTemplate.Content content) {
        api.send(put(ONE, id).ifVersion(version).json(content));
    }

    public void remove(String id, String version) {
        api.send(delete(ONE, id).ifVersion(version));
    }
}
