package org.feltbok.sample;

import org.feltbok.sample.InterviewBank.Sentence;
import org.feltbok.sample.InterviewBank.Topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Composes the notes of interviews; takes first what was used least, so that no two read alike. */
final class InterviewNotes {
    private static final int TOPICS_LEAST = 14;
    private static final int TOPICS_SPREAD = 11;

    private final InterviewBank bank;
    private final Map<String, Integer> used = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    InterviewNotes(InterviewBank bank) {
        this.bank = bank;
    }

    /** The passages of one interview in the order of the guide; some topics are not asked about. */
    List<Passage> compose(String role, Set<String> type, TextVariants variants, Random random) {
        boolean dialogue = random.nextInt(9) < 5;
        List<Passage> passages = new ArrayList<>();
        for (String key : asked(random)) {
            Topic topic = bank.topics().get(key);
            if (dialogue && random.nextInt(3) == 0) {
                List<String> questions = topic.questions();
                String question = questions.get(random.nextInt(questions.size()));
                passages.add(new Passage(key, "I: ", question, List.of()));
            }
            List<Sentence> left = candidates(topic, role, type, random);
            int wanted = 1 + (random.nextInt(20) < 9 ? 1 : 0) + (random.nextInt(20) < 3 ? 1 : 0);
            for (int i = 0; i < wanted && !left.isEmpty(); i++) {
                String speaker = dialogue && random.nextInt(5) < 3 ? "R: " : "";
                passages.add(passage(key, speaker, left, variants, random));
            }
        }
        return passages;
    }

    private List<String> asked(Random random) {
        List<String> keys = new ArrayList<>(bank.topics().keySet());
        int count = TOPICS_LEAST + random.nextInt(TOPICS_SPREAD);
        while (keys.size() > count) {
            keys.remove(random.nextInt(keys.size()));
        }
        return keys;
    }

    private List<Sentence> candidates(Topic topic, String role, Set<String> type, Random random) {
        Map<Sentence, Double> weights = new HashMap<>();
        for (Sentence sentence : topic.sentences()) {
            if (sentence.fits(role, type)) {
                double special = sentence.who().isEmpty() ? 0 : 3;
                weights.put(
                        sentence,
                        used.getOrDefault(sentence.pattern(), 0)
                                - special
                                + 2 * random.nextDouble());
            }
        }
        return new ArrayList<>(
                topic.sentences().stream()
                        .filter(weights::containsKey)
                        .sorted(
                                Comparator.comparing(
                                        sentence -> weights.getOrDefault(sentence, 0.0)))
                        .toList());
    }

    private Passage passage(
            String topic,
            String speaker,
            List<Sentence> left,
            TextVariants variants,
            Random random) {
        int sentences = 1 + (random.nextInt(20) < 11 ? 1 : 0) + (random.nextInt(20) < 3 ? 1 : 0);
        MarkedText text = new MarkedText();
        for (int i = 0; i < sentences && !left.isEmpty(); i++) {
            Sentence sentence = left.removeFirst();
            used.merge(sentence.pattern(), 1, Integer::sum);
            text.plain(i == 0 ? "" : " ")
                    .marked(fresh(sentence, variants, random), sentence.codes());
        }
        return new Passage(topic, speaker, text.text(), Passage.merged(text.marks()));
    }

    /** A wording that no interview has yet, as far as the choices go. */
    private String fresh(Sentence sentence, TextVariants variants, Random random) {
        String wording = variants.of(sentence.pattern(), random);
        for (int tries = 0; tries < 50 && !written.add(wording); tries++) {
            wording = variants.of(sentence.pattern(), random);
        }
        return wording;
    }
}
