package org.feltbok.dataset.ui;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Classes as they are typed: by their words. A class that is called otherwise in every place where
 * it stood is the same class, so that figures which ask for its code find it.
 */
final class ClassTexts {
    private final Texts texts;
    private final Supplier<String> studyLanguage;

    /**
     * @param studyLanguage the code of the study's language, which is known once it has been read
     */
    ClassTexts(Texts texts, Supplier<String> studyLanguage) {
        this.texts = texts;
        this.studyLanguage = studyLanguage;
    }

    /** What is typed in the window's language beside what stood there. */
    LocalText said(LocalText before, String typed) {
        String now = typed.strip();
        if (now.equals(before.in(texts.language()))) {
            return before;
        }
        String language = texts.language().code();
        if (language.equals(studyLanguage.get()) || before.isEmpty()) {
            return new LocalText(now, before.others());
        }
        Map<String, String> others = new TreeMap<>(before.others());
        others.put(language, now);
        return new LocalText(before.text(), others);
    }

    String shown(Category category) {
        return category.label().in(texts.language());
    }

    /** A class and what stands for it, in every language. */
    LocalText inAll(String key, Object... args) {
        Map<String, String> others = new TreeMap<>();
        String ofStudy = studyLanguage.get();
        String own = "";
        for (Language language : Language.values()) {
            String said = new Texts(language).get(key, args);
            others.put(language.code(), said);
            if (language.code().equals(ofStudy)) {
                own = said;
            }
        }
        others.remove(ofStudy);
        return new LocalText(own.isEmpty() ? texts.get(key, args) : own, others);
    }

    /** What a kind of missing is called here. */
    String missing(MissingKind kind) {
        return missing(texts, kind);
    }

    static String missing(Texts texts, MissingKind kind) {
        return texts.get("variables.missing." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** What a class or a kind of missing is called, by its code or word; empty = it is neither. */
    Optional<String> named(List<Category> classes, String code) {
        return classes.stream()
                .filter(c -> c.code().equals(code))
                .map(this::shown)
                .findFirst()
                .or(() -> MissingKind.ofWord(code).map(this::missing));
    }

    /** The kind of missing that was typed, by its word in files or by its name here. */
    Optional<MissingKind> missing(String typed) {
        String wanted = typed.strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (MissingKind kind : MissingKind.values()) {
            boolean isWord = !kind.word().isEmpty() && kind.word().equalsIgnoreCase(wanted);
            if (kind != MissingKind.NOT_RECORDED
                    && (isWord || missing(kind).equalsIgnoreCase(wanted))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The code or word that each text stands for, and the classes that come of all. */
    record Coded(List<String> codes, List<Category> classes) {}

    /**
     * Makes classes of texts.
     *
     * @param before the classes there were
     * @param was for each text the code of the class that stood in its place; empty = none
     * @param typed not empty; words of kinds of missing are no classes
     */
    Coded coded(List<Category> before, List<String> was, List<String> typed) {
        Map<String, Category> byText = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        Set<String> kept = new HashSet<>();
        before.forEach(c -> used.add(c.code()));
        for (Category category : before) {
            if (typed.contains(shown(category))) {
                byText.put(shown(category), category);
                kept.add(category.code());
            } else {
                renamed(category, was, typed)
                        .filter(t -> before.stream().noneMatch(c -> shown(c).equals(t)))
                        .ifPresent(
                                t -> {
                                    byText.putIfAbsent(t, called(category, t));
                                    kept.add(category.code());
                                });
            }
        }
        before.stream()
                .filter(c -> !kept.contains(c.code()) && !was.contains(c.code()))
                .forEach(c -> byText.putIfAbsent(shown(c), c));
        List<String> codes = new ArrayList<>();
        for (String text : typed) {
            Optional<MissingKind> kind = missing(text);
            if (kind.isPresent() && !byText.containsKey(text)) {
                codes.add(kind.get().word());
                continue;
            }
            Category category =
                    byText.computeIfAbsent(
                            text, t -> Category.of(free(used), said(LocalText.of(""), t)));
            codes.add(category.code());
        }
        return new Coded(codes, List.copyOf(byText.values()));
    }

    private static String free(Set<String> used) {
        int number = 1;
        while (!used.add(String.valueOf(number))) {
            number++;
        }
        return String.valueOf(number);
    }

    /** The one text that stands wherever a class stood. */
    private static Optional<String> renamed(
            Category category, List<String> was, List<String> typed) {
        Set<String> now = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            if (was.get(i).equals(category.code())) {
                now.add(typed.get(i));
            }
        }
        return now.size() == 1 ? Optional.of(now.iterator().next()) : Optional.empty();
    }

    Category called(Category category, String typed) {
        LocalText label = said(category.label(), typed);
        return new Category(category.code(), label, label, category.value(), category.missing());
    }

    /**
     * Classes in their places, each called as typed or, where nothing is, as proposed.
     *
     * @param before those that stood in these places; new ones have the numbers of their places
     */
    List<Category> placed(List<Category> before, List<String> typed, List<LocalText> proposed) {
        Set<String> used = new HashSet<>();
        before.stream().limit(typed.size()).forEach(c -> used.add(c.code()));
        List<Category> classes = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            boolean isTyped = !typed.get(i).isBlank();
            if (i < before.size()) {
                Category old = before.get(i);
                LocalText label = proposed.get(i);
                classes.add(
                        isTyped
                                ? called(old, typed.get(i))
                                : new Category(
                                        old.code(), label, label, old.value(), old.missing()));
            } else {
                String code = String.valueOf(i + 1);
                LocalText label = isTyped ? said(LocalText.of(""), typed.get(i)) : proposed.get(i);
                classes.add(Category.of(used.add(code) ? code : free(used), label));
            }
        }
        return List.copyOf(classes);
    }
}
