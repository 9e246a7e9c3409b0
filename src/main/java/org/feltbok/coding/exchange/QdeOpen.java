package org.feltbok.coding.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of a project that is being read, with what was read in it so far. */
final class QdeOpen {
    final String name;
    final Map<String, String> says;
    final List<Project.Given> codings = new ArrayList<>();
    final List<Raw.Selection> selections = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> sources = new ArrayList<>();
    final Map<String, String> values = new LinkedHashMap<>();

    /** Where moments of a recording stand in its transcript, by their identities. */
    final Map<String, Integer> moments = new HashMap<>();

    final StringBuilder text = new StringBuilder();
    @Nullable String content;
    @Nullable String path;
    String description = "";
    @Nullable String ref;
    int place = -1;

    QdeOpen(String name, Map<String, String> says) {
        this.name = name;
        this.says = says;
    }

    String say(String attribute) {
        return says.getOrDefault(attribute, "");
    }

    /** A text read inside this is what it says: the words of a document, or of a recording. */
    void words(QdeOpen text) {
        content = text.content;
        path = text.path;
        selections.addAll(text.selections);
        codings.addAll(text.codings);
        notes.addAll(text.notes);
    }

    boolean hasWords() {
        return content != null || path != null;
    }
}
