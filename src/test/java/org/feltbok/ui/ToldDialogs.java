package org.feltbok.ui;

import org.feltbok.base.task.Dialogs;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers as told and remembers what was said. Says no to everything until told otherwise. */
public final class ToldDialogs implements Dialogs {
    private final List<String> notes = new ArrayList<>();
    private final Map<String, List<Object>> noted = new HashMap<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final Map<String, List<Object>> asked = new HashMap<>();
    private boolean yes;
    private @Nullable String text;
    private @Nullable Path path;
    private List<Path> paths = List.of();

    public ToldDialogs yes() {
        this.yes = true;
        return this;
    }

    public ToldDialogs text(String answer) {
        this.text = answer;
        return this;
    }

    public ToldDialogs path(Path answer) {
        this.path = answer;
        return this;
    }

    public List<String> notes() {
        return notes;
    }

    /** What was said last with a sentence. */
    public List<Object> noted(String key) {
        return noted.getOrDefault(key, List.of());
    }

    /** The questions that had several ways to go on. */
    public Set<String> asked() {
        return asked.keySet();
    }

    /** What was asked last with a question. */
    public List<Object> asked(String key) {
        return asked.getOrDefault(key, List.of());
    }

    public List<Throwable> errors() {
        return errors;
    }

    @Override
    public boolean confirm(String key, Object... args) {
        return yes;
    }

    @Override
    public Optional<String> choose(String key, List<String> ways, Object... args) {
        asked.put(key, Arrays.asList(args));
        return yes ? Optional.of(ways.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<String> askText(String key, String initial) {
        return Optional.ofNullable(text);
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        return Optional.ofNullable(path);
    }

    @Override
    public Optional<Path> chooseFile(String titleKey, List<String> extensions) {
        return Optional.ofNullable(path);
    }

    /** The files that are chosen together. */
    public ToldDialogs paths(List<Path> answer) {
        this.paths = List.copyOf(answer);
        return this;
    }

    @Override
    public List<Path> chooseFiles(String titleKey, List<String> extensions) {
        return paths.isEmpty() ? chooseFile(titleKey, extensions).stream().toList() : paths;
    }

    @Override
    public Optional<Path> chooseNewFile(String titleKey, String suggestedName, String extension) {
        return Optional.ofNullable(path);
    }

    @Override
    public void note(String key, Object... args) {
        noted.put(key, Arrays.asList(args));
        notes.add(key);
    }

    @Override
    public void error(Throwable problem) {
        errors.add(problem);
    }
}
