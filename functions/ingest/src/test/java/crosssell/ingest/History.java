package crosssell.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Uploads of every kind, and which of them are withdrawn.
///
/// @param files in the order of uploads, a minute apart
record History(List<File> files, Set<Integer> withdrawn) {

    /// A file.
    record File(String key, String content) {}

    /// A few files with few values, so that they have much to do with each other. The first lets everything be ended
    /// and rejected, and stays.
    static History random(Random random) {
        List<File> files = new ArrayList<>();
        Set<Integer> withdrawn = new HashSet<>();
        files.add(new File("settings/a.json", "{\"max_ended_percent\": 100, \"max_rejected_percent\": 100}"));
        boolean dated = random.nextBoolean();
        for (int number = 1 + random.nextInt(9); number > 0; number--) {
            if (random.nextInt(3) == 0) {
                withdrawn.add(files.size());
            }
            files.add(file(random, files.size(), dated));
        }
        return new History(files, withdrawn);
    }

    private static File file(Random random, int number, boolean dated) {
        String name = number + ".csv";
        String date = "2026-0%d-15 ".formatted(number);
        return switch (random.nextInt(10)) {
            case 0 -> new File("customers/" + name, customers(random));
            case 1 -> new File("customers/" + number + ".jsonl", customerObjects(random));
            case 2 -> new File("customers/full/" + date + name, customers(random));
            case 3, 4, 5 -> new File("ownership/full/" + (dated ? date : "") + name, ownership(random));
            case 6 -> new File("products/" + name, "sku,product\nP%d,Suite %d\n".formatted(random.nextInt(3), number));
            default -> new File("ownership/" + name, ownership(random));
        };
    }

    private static String ownership(Random random) {
        StringBuilder csv = new StringBuilder("customer_id,product,started_on,ended_on,mrr,record_id\n");
        for (int row = random.nextInt(8); row >= 0; row--) {
            String end = random.nextInt(9) == 0 ? "soon" : "";
            csv.append("c%d,P%d,2026-0%d-01,%s,%d,%s%n"
                    .formatted(
                            random.nextInt(4),
                            random.nextInt(3),
                            1 + random.nextInt(8),
                            random.nextInt(4) == 0 ? "2026-09-01" : end,
                            random.nextInt(3),
                            random.nextInt(3) == 0 ? "r" + random.nextInt(4) : ""));
        }
        return csv.append(random.nextInt(20) == 0 ? "c1,P1\n" : "").toString();
    }

    private static String customers(Random random) {
        boolean escalations = random.nextBoolean();
        StringBuilder csv = new StringBuilder("customer_id,effective_on,churned_on,region")
                .append(escalations ? ",escalated_on\n" : "\n");
        for (int row = random.nextInt(5); row >= 0; row--) {
            csv.append("c%d,%s,%s,%s%s%n"
                    .formatted(
                            random.nextInt(4),
                            random.nextBoolean() ? "" : "2026-0%d-01".formatted(1 + random.nextInt(9)),
                            random.nextInt(4) == 0 ? "2026-08-01" : "",
                            random.nextBoolean() ? "EU" : "US",
                            escalations ? random.nextBoolean() ? "," : ",2026-03-01" : ""));
        }
        return csv.toString();
    }

    /// Only the last object may have the key that says that the others never escalated.
    private static String customerObjects(Random random) {
        StringBuilder json = new StringBuilder();
        for (int row = random.nextInt(5); row >= 0; row--) {
            String last = row == 0 && random.nextBoolean() ? ",\"escalated_on\":null" : "";
            json.append("{\"customer_id\":\"c%d\"%s}%n".formatted(random.nextInt(4), last));
        }
        return json.toString();
    }

    /// Puts the files into a house's bucket.
    List<Arrival> in(House house) {
        List<Arrival> arrivals = new ArrayList<>();
        for (File file : files) {
            arrivals.add(house.put(file.key(), arrivals.size(), file.content()));
        }
        return arrivals;
    }
}
