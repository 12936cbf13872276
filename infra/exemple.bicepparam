using 'main.bicep'

param name = 'gpobot91'
param location = 'francecentral'
param image = 'registre.example.org/gpobot:1.0.0'
param hostName = 'gpobot.example.org'
param operator = 'la direction interdépartementale de la police nationale d\'Exemple'
param dpoContact = 'dpo@example.org'

// Un autre nuage : les réglages de docs/nuages.md, par exemple
// param settings = { Bot__Authority: 'https://login.microsoftonline.us', Graph__BaseUrl: 'https://graph.microsoft.us/v1.0', Teams__TabHosts__0: 'https://*.teams.microsoft.us' }
