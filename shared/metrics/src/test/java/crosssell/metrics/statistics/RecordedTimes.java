package crosssell.metrics.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Data sets that come with R's package survival, with events as adoptions and censorings as waiting.
final class RecordedTimes {

    private RecordedTimes() {}

    /// `aml`, maintained: R. G. Miller, Survival Analysis (1997).
    static TimesToEvent amlMaintained() {
        return times("9 13 18 23 31 34 48", "13 28 45 161");
    }

    /// `aml`, not maintained.
    static TimesToEvent amlNotMaintained() {
        return times("5 5 8 8 12 23 27 30 33 43 45", "16");
    }

    /// `lung`, sex 1: C. L. Loprinzi and others, J. Clin. Oncol. 12 (1994) 601-607.
    static TimesToEvent lungMen() {
        return times("""
                11 11 11 12 13 13 15 26 30 31 53 53 54 59 60 65 65 71 81 88 88 92 93 95 105 107 110 116 118 131 132
                132 135 142 144 147 156 156 163 163 163 166 170 175 176 177 179 179 180 181 181 183 189 197 202 207
                210 212 218 222 223 229 230 239 246 267 269 270 283 284 285 286 288 291 301 303 306 310 320 329 337
                353 353 363 364 371 387 390 394 428 429 442 455 457 460 477 519 524 533 558 567 574 583 613 624 643
                655 689 707 791 814 883
                """, """
                174 185 188 191 196 197 221 222 225 225 237 259 279 284 292 300 301 303 404 413 444 458 806 840 1010
                1022
                """);
    }

    /// `lung`, sex 2.
    static TimesToEvent lungWomen() {
        return times("""
                5 60 61 62 79 81 95 107 122 145 145 153 166 167 182 186 194 199 201 201 208 226 239 245 268 285 293
                305 310 340 345 348 350 351 361 363 371 426 433 444 450 473 520 524 550 641 654 687 705 728 731 735
                765
                """, """
                92 105 173 175 177 192 202 203 211 224 235 240 243 252 266 269 272 276 292 296 315 332 356 364 376
                382 384 511 511 529 543 551 559 588 740 821 965
                """);
    }

    static TimesToEvent times(String events, String censored) {
        TimesToEvent times = new TimesToEvent();
        days(events).forEach(times.adopted()::add);
        days(censored).forEach(times.waiting()::add);
        return times;
    }

    private static IntStream days(String text) {
        return Arrays.stream(text.split("\\s")).filter(day -> !day.isEmpty()).mapToInt(Integer::parseInt);
    }
}
