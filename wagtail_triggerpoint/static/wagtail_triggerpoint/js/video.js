// Plays a video inside the page once its link is clicked. Until then nothing is asked of its host;
// without this script the link leads to the video's own page.

const HOSTS = new Set(["www.youtube-nocookie.com", "player.vimeo.com"]);

function playerAddress(link) {
  const address = new URL(link.dataset.embed);
  if (address.protocol !== "https:" || !HOSTS.has(address.hostname)) {
    return null;
  }
  address.searchParams.set("autoplay", "1");
  return address;
}

function createPlayer(address, title) {
  const player = document.createElement("iframe");
  player.className = "tp-video__frame";
  player.title = title;
  player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  // YouTube refuses to play where it is told nothing about the page around it.
  player.referrerPolicy = "strict-origin-when-cross-origin";
  player.src = address.href;
  return player;
}

function play(link) {
  const address = playerAddress(link);
  if (!address) {
    return false;
  }
  const fallback = link.parentElement.querySelector(".tp-video__fallback");
  const player = createPlayer(address, link.dataset.title);
  link.replaceWith(player);
  player.focus();
  if (fallback) {
    fallback.hidden = false;
  }
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-tp-video]");
  // Whoever asks for a new tab or window gets the video's own page there.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  if (play(link)) {
    event.preventDefault();
  }
});
