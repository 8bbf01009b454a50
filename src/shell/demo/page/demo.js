// The page's beginning: words, phones, panels, and the line to the server.

import { announceNew } from "./announcer.js";
import { showAnswer, watchAlerts } from "./answers.js";
import { drawBuilding, watchBuilding } from "./building.js";
import { drawCalls, watchCalls } from "./calls.js";
import { drawDesk, layPhones } from "./desk.js";
import { watchDrawer } from "./drawer.js";
import { drawHouse, watchHouse } from "./house.js";
import { drawIcons } from "./icons.js";
import { watchLanguages } from "./languages.js";
import { listen } from "./live.js";
import { drawNotices, watchFault } from "./notices.js";
import { drawnBy } from "./state.js";
import { drawTour, watchTour } from "./tour.js";
import { speak, wantedLanguage } from "./words.js";

await speak(wantedLanguage());
drawIcons(document);
layPhones();
watchDrawer();
[watchLanguages, watchHouse, watchBuilding, watchCalls, watchTour, watchFault, watchAlerts].forEach(
  (watch) => watch(),
);
[drawNotices, drawTour, drawDesk, drawHouse, drawBuilding, drawCalls, announceNew].forEach(drawnBy);
listen(showAnswer);
