// Une installation de GpoBot dans Azure : identité, mémoire, instances, bot, journal. Sans aucun secret.
// Ce que ce fichier ne peut pas faire (droits Graph, boîtes Exchange, paquet Teams) est dans docs/installer.md.

targetScope = 'resourceGroup'

@description('Préfixe des noms : lettres minuscules et chiffres, 3 à 12 caractères.')
@minLength(3)
@maxLength(12)
param name string = 'gpobot'

@description('Région des ressources, par exemple francecentral.')
param location string = resourceGroup().location

@description('Image du conteneur, par exemple registre.example.org/gpobot:1.0.0.')
param image string

@description('Registre privé, s\'il en faut un : l\'identité de GpoBot doit y avoir AcrPull. Vide : registre public.')
param registryServer string = ''

@description('Nom public, par exemple gpobot.example.org. Vide : celui que donne Container Apps.')
param hostName string = ''

@description('Le service qui exploite cette installation, tel que le nomment /confidentialite et /conditions. Vide : « le service de police qui vous y a invité ».')
param operator string = ''

@description('À qui écrire au sujet de ses données, par exemple dpo@example.org.')
param dpoContact string = ''

@description('Instances : deux au moins, pour qu\'un arrêt ne se voie pas.')
@minValue(1)
@maxValue(10)
param minReplicas int = 2

@minValue(1)
@maxValue(10)
param maxReplicas int = 4

@description('F0 pour essayer, S1 pour le service.')
@allowed(['F0', 'S1'])
param botSku string = 'S1'

@description('Redondance de la mémoire : ZRS là où la région a des zones.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Agendas dans Microsoft 365 : « false » garde des fichiers .ics, pour un essai seulement.')
param useGraph bool = true

@description('Adresse OTLP d\'un collecteur, par exemple http://collecteur:4317. Vide : ni mesures ni traces.')
param otlpEndpoint string = ''

@description('Réglages de plus, tels que les nomme docs/nuages.md : { Bot__Authority: \'https://…\', Graph__BaseUrl: \'https://…\' }.')
param settings object = {}

@description('Jours pendant lesquels Log Analytics garde le journal.')
@minValue(30)
@maxValue(730)
param logDays int = 90

// Contributeur aux données de table : ni clés, ni réglages du compte.
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var unique = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identite'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${take(unique, 11)}'
  location: location
  kind: 'StorageV2'
  sku: { name: storageSku }
  properties: {
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage
  name: guid(storage.id, identity.id, tableDataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-journal'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environnement'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

var givenHost = '${name}.${environment.properties.defaultDomain}'
var publicHost = empty(hostName) ? givenHost : hostName

var fixedSettings = {
  ASPNETCORE_HTTP_PORTS: '8080'
  AZURE_CLIENT_ID: identity.properties.clientId
  Bot__AppId: identity.properties.clientId
  Bot__TenantId: tenant().tenantId
  Bot__ManagedIdentityClientId: identity.properties.clientId
  Storage__TableEndpoint: storage.properties.primaryEndpoints.table
  Site__Url: 'https://${publicHost}'
  Site__Operator: operator
  Site__DpoContact: dpoContact
  Logging__Console__FormatterName: 'json'
  Logging__Console__FormatterOptions__IncludeScopes: 'true'
}
var graphSettings = useGraph ? { Graph__ManagedIdentityClientId: identity.properties.clientId } : {}
var otlpSettings = empty(otlpEndpoint) ? {} : { Observability__OtlpEndpoint: otlpEndpoint }

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        allowInsecure: false
      }
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identity.id }]
    }
    template: {
      // Le temps de finir ce qui est en route (une minute pour un tour) et de rendre le reste.
      terminationGracePeriodSeconds: 90
      containers: [
        {
          name: name
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: map(items(union(fixedSettings, graphSettings, otlpSettings, settings)), one => { name: one.key, value: string(one.value) })
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 3
              failureThreshold: 40
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 30
              failureThreshold: 5
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: 8080 }
              periodSeconds: 15
              timeoutSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: max(minReplicas, maxReplicas)
        rules: [{ name: 'tours', http: { metadata: { concurrentRequests: '40' } } }]
      }
    }
  }
  dependsOn: [tables]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${take(unique, 6)}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: 'GpoBot'
    description: 'Le fil des groupes de partenariat opérationnel'
    endpoint: 'https://${publicHost}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
    isStreamingSupported: false
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

@description('À donner à manifest/pack --app-id, et aux scripts de droits.')
output appId string = identity.properties.clientId

@description('L\'identifiant d\'objet que demandent Grant-GpoBotCalendars.ps1 et Grant-GpoBotGraph.ps1.')
output objectId string = identity.properties.principalId

@description('À donner à manifest/pack --domain.')
output domain string = publicHost

@description('Nom d\'origine, cible du CNAME quand hostName est donné.')
output givenDomain string = givenHost

output storageAccount string = storage.name
