// The tab: asks Teams for a token of the person, the bot for their page, and puts it into this one. The page itself holds no script;
// its links and its form lead to the same page with other wishes in the address, which are fetched the same way.
(async () => {
  'use strict';
  const say = text => {
    let state = document.getElementById('etat');
    if (!state) {
      state = Object.assign(document.createElement('p'), { id: 'etat', className: 'fault' });
      state.setAttribute('role', 'alert');
      document.querySelector('h1').after(state);
    }
    state.textContent = text;
  };
  const refusals = {
    401: 'Teams n’a pas pu vous identifier auprès de GpoBot.',
    404: 'Aucun chiffre ne vous est ouvert ici. Si vous n’avez jamais écrit à GpoBot, commencez par là.',
  };

  const show = async query => {
    const token = await microsoftTeams.authentication.getAuthToken();
    const answer = await fetch(`tab/tableau${query}`, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });
    if (!answer.ok) {
      say(refusals[answer.status] ?? 'Service momentanément indisponible. Rouvrez l’onglet dans une minute.');
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
    document.getElementById('contenu').focus({ preventScroll: true });
    window.scrollTo(0, 0);
  };

  const tryTo = async action => {
    try {
      await action();
    } catch {
      say('Teams n’a pas pu vous identifier auprès de GpoBot.');
    }
  };

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="?"]');
    if (!link) return;
    event.preventDefault();
    tryTo(() => show(link.getAttribute('href')));
  });
  document.addEventListener('submit', event => {
    event.preventDefault();
    tryTo(() => show(`?${new URLSearchParams(new FormData(event.target))}`));
  });

  say('Chargement du tableau de bord…');
  await tryTo(async () => {
    // Those the frame may stand in, another cloud's among them: the library knows only its own list.
    const hosts = document.querySelector('meta[name="teams-hosts"]').content.split(' ').filter(host => host);
    await microsoftTeams.app.initialize(hosts);
    await show('');
    microsoftTeams.app.notifySuccess();
  });
})();
