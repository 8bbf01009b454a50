// The page's beginning: words, phones, panels, and the line to the server.

import { announceNew } from "./announcer.js";
import { showAnswer, watchAlerts } from "./answers.js";
import { drawBuilding, watchBuilding } from "./building.js";
import { drawCalls, watchCalls } from "./calls.js";
import { drawDesk, layPhones } from "./desk.js";
import { forgetDrafts } from "./drafts.js";
import { watchDrawer } from "./drawer.js";
import { drawGuide } from "./guide.js";
import { drawHouse, watchHouse } from "./house.js";
import { drawIcons } from "./icons.js";
import { watchLanguages } from "./languages.js";
import { listen } from "./live.js";
import { drawNotices, watchFault } from "./notices.js";
import { drawnBy, forgottenBy } from "./state.js";
import { forgetTaps } from "./taps.js";
import { drawTour, watchTour } from "./tour.js";
import { speakAtFirst, wantedLanguage } from "./words.js";

await speakAtFirst(wantedLanguage());
drawIcons(document);
layPhones();
watchDrawer();
[watchLanguages, watchHouse, watchBuilding, watchCalls, watchTour, watchFault, watchAlerts].forEach(
  (watch) => watch(),
);
[drawGuide, drawNotices, drawTour, drawDesk, drawHouse, drawBuilding, drawCalls, announceNew]
  .forEach(drawnBy);
[forgetDrafts, forgetTaps].forEach(forgottenBy);
listen(showAnswer);
