package org.feltbok.responses.files;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.EntryRules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts and numbers of a questionnaire, for files whose heads are what respondents were shown:
 * {@code Question}, {@code Question [Row]}, {@code Question [Answer]}, {@code Row}, {@code Q4.2}. A
 * text that could be two things is none.
 */
final class QuestionTexts {
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
    private static final Pattern BEFORE = Pattern.compile("^[\\p{L}]{0,3}\\d{1,3}[a-z]?[.):]\\s+");
    private static final Pattern AFTER = Pattern.compile("[\\s:*?.!]+$");
    private static final Pattern BESIDE = Pattern.compile("(?s)(.*?)\\s*\\[([^\\[\\]]*)\\]\\s*");

    /** Of REDCap, where labels are heads: {@code Gear in use (choice=Nets)}. */
    private static final Pattern CHOICE = Pattern.compile("(?s)(.*?)\\s*\\(choice=(.*)\\)\\s*");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?iu)(?:g\\d{1,3})?(?:q|qn|quest|question|s|sp|spm|sp[øo]rsm[åa]l)"
                            + "[\\s_.]{0,2}0*(\\d{1,4}[a-z]?)"
                            + "(?:[\\s_.\\[(/-]{1,2}(?:SQ)?0*(\\d{1,3})[\\])]?)?");
    private static final List<String> OTHER =
            List.of("other", "other (please specify)", "annet", "andre", "annet (spesifiser)");

    /** What LimeSurvey calls a place in a ranking, before its number. */
    private static final List<String> RANK = List.of("rank", "ranking", "rang", "rangering");

    private final UnaryOperator<String> bare;

    /** The same by each sign: of texts that are alike but for those the one that is meant. */
    private final Optional<QuestionTexts> exact;

    private final Map<String, ColumnTarget> texts = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, List<Item>> numbers = new HashMap<>();

    QuestionTexts(EntryRules rules) {
        this(
                rules,
                QuestionTexts::plain,
                Optional.of(new QuestionTexts(rules, QuestionTexts::tidy, Optional.empty())));
    }

    private QuestionTexts(
            EntryRules rules, UnaryOperator<String> bare, Optional<QuestionTexts> exact) {
        this.bare = bare;
        this.exact = exact;
        for (Section section : rules.form().questionnaire().sections()) {
            for (Question question : section.questions()) {
                question(rules, question);
            }
        }
    }

    private void question(EntryRules rules, Question question) {
        List<Item> items = question.items();
        if (items.isEmpty()) {
            return;
        }
        if (!question.number().isEmpty()) {
            numbers.computeIfAbsent(
                            question.number().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .addAll(items);
        }
        for (String asked : all(question.label())) {
            for (Item item : items) {
                if (question.type().isMatrix()) {
                    all(item.label()).forEach(r -> put(both(asked, r), ColumnTarget.item(item)));
                } else {
                    put(asked, ColumnTarget.item(item));
                    all(item.label()).forEach(own -> ticks(rules, item, own));
                }
                ticks(rules, item, asked);
            }
        }
        for (Item item : items) {
            all(item.label()).forEach(r -> put(r, ColumnTarget.item(item)));
        }
    }

    private void ticks(EntryRules rules, Item item, String asked) {
        if (item.type().isSeveral()) {
            for (Option option : item.choices()) {
                ColumnTarget tick = ColumnTarget.tick(item, option.code());
                all(option.label()).forEach(o -> put(both(asked, o), tick));
            }
        }
        if (exact.isEmpty()) {
            return;
        }
        for (int i = 1; i <= item.ticks().size() && item.type().isRanked(); i++) {
            ColumnTarget place = ColumnTarget.tick(item, ColumnName.PLACE + i);
            for (String word : RANK) {
                texts.putIfAbsent(both(asked, word + " " + i), place);
            }
        }
        OtherAnswer.of(rules, item)
                .ifPresent(
                        other -> {
                            ColumnTarget text = ColumnTarget.item(other.text());
                            for (String word : OTHER) {
                                texts.putIfAbsent(both(asked, plain(word)), text);
                            }
                        });
    }

    private void put(String text, ColumnTarget target) {
        if (text.isEmpty()) {
            return;
        }
        ColumnTarget other = texts.putIfAbsent(text, target);
        if (other != null && !other.equals(target)) {
            shared.add(text);
        }
    }

    private static String both(String asked, String part) {
        return asked + " [" + part + "]";
    }

    private List<String> all(LocalText text) {
        List<String> all = new ArrayList<>(List.of(bare.apply(text.text())));
        text.others().values().forEach(t -> all.add(bare.apply(t)));
        return all.stream().distinct().toList();
    }

    /** In one line. */
    private static String tidy(String text) {
        return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }

    /** Without what programs put around a text: tags, numbers before it, signs after it. */
    static String plain(String text) {
        String line = tidy(TAG.matcher(text).replaceAll(" ")).toLowerCase(Locale.ROOT);
        return AFTER.matcher(BEFORE.matcher(line).replaceFirst("")).replaceFirst("");
    }

    /** What a head says in words. */
    Optional<ColumnTarget> byText(String head) {
        Optional<ColumnTarget> sure = exact.flatMap(e -> e.byText(head));
        if (sure.isPresent()) {
            return sure;
        }
        Matcher choice = CHOICE.matcher(head);
        Matcher beside = choice.matches() ? choice : BESIDE.matcher(head);
        if (!beside.matches()) {
            return whole(bare.apply(head));
        }
        String text = both(bare.apply(beside.group(1)), bare.apply(beside.group(2)));
        return shared.contains(text)
                ? Optional.empty()
                : Optional.ofNullable(texts.get(text))
                        // rows that are questions of their own have both in their texts
                        .or(() -> whole(bare.apply(beside.group(1) + ": " + beside.group(2))))
                        .or(() -> whole(bare.apply(head)));
    }

    /** A question may itself be called {@code Question [Row …]}, whatever blanks stand in it. */
    private Optional<ColumnTarget> whole(String text) {
        return shared.contains(text) ? Optional.empty() : Optional.ofNullable(texts.get(text));
    }

    /**
     * What a head says by the number of a question, and of a row in it. The word before the number
     * has to be one for a question: score3 and sum3 say nothing of question 3.
     */
    Optional<ColumnTarget> byNumber(String head) {
        Matcher m = NUMBER.matcher(head.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        List<Item> items = numbers.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), List.of());
        if (m.group(2) == null) {
            return items.size() == 1
                    ? Optional.of(ColumnTarget.item(items.getFirst()))
                    : Optional.empty();
        }
        int row = Integer.parseInt(m.group(2));
        return items.size() > 1 && row >= 1 && row <= items.size()
                ? Optional.of(ColumnTarget.item(items.get(row - 1)))
                : Optional.empty();
    }
}
