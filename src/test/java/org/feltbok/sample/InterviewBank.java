package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked and said under each topic of the interview guide. */
record InterviewBank(Map<String, Topic> topics) {
    private static final Set<String> TYPES = Set.of("H", "L", "S", "U");

    /** The questions and the sentences of one topic. */
    record Topic(List<String> questions, List<Sentence> sentences) {}

    /**
     * A sentence with choices in brackets and slots in braces.
     *
     * @param who the roles and municipality types that may say it; empty = all
     */
    record Sentence(String pattern, List<String> codes, Set<String> who) {

        boolean fits(String role, Set<String> type) {
            return who.stream()
                    .allMatch(
                            word -> TYPES.contains(word) ? type.contains(word) : word.equals(role));
        }
    }

    static InterviewBank read(List<Path> files) throws IOException {
        Map<String, Topic> topics = new LinkedHashMap<>();
        Topic topic = new Topic(new ArrayList<>(), new ArrayList<>());
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("## ")) {
                    topic = new Topic(new ArrayList<>(), new ArrayList<>());
                    topics.put(line.substring(3).strip(), topic);
                } else if (line.startsWith("? ")) {
                    topic.questions().add(line.substring(2));
                } else if (line.startsWith("- ")) {
                    topic.sentences().add(sentence(line.substring(2)));
                }
            }
        }
        return new InterviewBank(topics);
    }

    private static Sentence sentence(String line) {
        List<String> codes = new ArrayList<>();
        Set<String> who = new LinkedHashSet<>();
        String rest = line;
        while (rest.startsWith("#") || rest.startsWith("@")) {
            int space = rest.indexOf(' ');
            if (rest.startsWith("#")) {
                codes.add(rest.substring(1, space));
            } else {
                who.add(rest.substring(1, space));
            }
            rest = rest.substring(space + 1);
        }
        return new Sentence(rest, codes, who);
    }
}
