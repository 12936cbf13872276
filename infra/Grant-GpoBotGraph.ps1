#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Applications'; ModuleVersion = '2.0.0' }

<#
.SYNOPSIS
    Donne à GpoBot, dans Entra, les deux permissions qui lui laissent s'installer dans Teams chez qui ne lui a jamais écrit.

.DESCRIPTION
    User.ReadBasic.All (trouver un compte par son adresse) et TeamsAppInstallation.ReadWriteSelfForUser.All (s'installer soi-même, et rien
    d'autre). À ne lancer que si Teams:CatalogAppId est renseigné ; GpoBot marche sans elles (docs/installer.md).

    Ni agendas ni courriels ici : ces droits se donnent boîte par boîte, par docs/scripts/Grant-GpoBotCalendars.ps1. Le script le vérifie et
    le dit si Entra les a déjà ouverts à toutes les boîtes. Il peut être relancé : ce qui est en place reste.

    Ce script n'a pas été joué sur un vrai locataire par ses auteurs. Lancez-le d'abord avec -WhatIf.

.PARAMETER ObjectId
    Identifiant d'objet de l'application d'entreprise ou de l'identité managée (sortie objectId d'infra/main.bicep).

.PARAMETER Environment
    Nuage, tel que le nomme Connect-MgGraph : Global, USGov, USGovDoD, China.

.PARAMETER Remove
    Retire ces permissions au lieu de les donner.

.EXAMPLE
    ./infra/Grant-GpoBotGraph.ps1 -ObjectId 11111111-2222-3333-4444-555555555555 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param(
    [Parameter(Mandatory)] [guid] $ObjectId,
    [string] $Environment = 'Global',
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$wanted = 'User.ReadBasic.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'
$neverHere = 'Calendars.ReadWrite', 'Calendars.Read', 'Mail.Send', 'Mail.ReadWrite'
$graphAppId = '00000003-0000-0000-c000-000000000000'

if (-not (Get-MgContext)) {
    Connect-MgGraph -Environment $Environment -Scopes 'AppRoleAssignment.ReadWrite.All', 'Application.Read.All' -NoWelcome
}

$graph = Get-MgServicePrincipal -Filter "appId eq '$graphAppId'"
$given = @(Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $ObjectId -All | Where-Object ResourceId -eq $graph.Id)
$nameOf = @{}
foreach ($role in $graph.AppRoles) { $nameOf[[string] $role.Id] = $role.Value }

foreach ($permission in $wanted) {
    $role = $graph.AppRoles | Where-Object { $_.Value -eq $permission -and $_.AllowedMemberTypes -contains 'Application' }
    if (-not $role) { throw "Ce nuage ne connaît pas $permission." }
    $assignment = $given | Where-Object { [string] $_.AppRoleId -eq [string] $role.Id }
    if ($Remove -and $assignment) {
        if ($PSCmdlet.ShouldProcess($permission, 'Retirer')) {
            Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $ObjectId -AppRoleAssignmentId $assignment.Id
        }
    }
    elseif (-not $Remove -and -not $assignment) {
        if ($PSCmdlet.ShouldProcess($permission, 'Donner')) {
            New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $ObjectId -PrincipalId $ObjectId -ResourceId $graph.Id -AppRoleId $role.Id | Out-Null
        }
    }
    else { Write-Output "Déjà fait : $permission" }
}

$tooMuch = @($given | ForEach-Object { $nameOf[[string] $_.AppRoleId] } | Where-Object { $_ -in $neverHere })
if ($tooMuch) {
    Write-Warning "Dans Entra, $($tooMuch -join ', ') vaut pour toutes les boîtes du locataire : retirez-le (docs/agenda-microsoft-365.md)."
}
