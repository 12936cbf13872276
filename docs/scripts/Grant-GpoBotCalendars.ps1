#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'ExchangeOnlineManagement'; ModuleVersion = '3.2.0' }

<#
.SYNOPSIS
    Donne à GpoBot l'accès aux agendas des boîtes fonctionnelles des GPO, et à elles seules ; sur demande, le droit d'envoyer depuis elles.

.DESCRIPTION
    RBAC for Applications d'Exchange Online : l'application reçoit le rôle « Application Calendars.ReadWrite » dans une portée qui ne
    contient que les boîtes marquées. Le script peut être relancé autant de fois que l'on veut : ce qui est déjà en place reste.

    Il ne touche pas à Entra. Un consentement Calendars.ReadWrite donné là vaudrait pour toutes les boîtes du locataire et
    s'ajouterait à celui-ci : retirez-le (voir docs/agenda-microsoft-365.md).

    Ce script n'a pas été joué sur un vrai locataire par ses auteurs. Lancez-le d'abord avec -WhatIf, et lisez le contrôle final.

.PARAMETER AppId
    Identifiant d'application (client), le même que Graph:ClientId.

.PARAMETER ObjectId
    Identifiant d'objet de l'application d'entreprise (Entra, Applications d'entreprise), et non celui de l'inscription d'application.

.PARAMETER Mailbox
    Les boîtes fonctionnelles à ouvrir, par exemple gpo-s01@police.example.org. Celles qui ont la marque déjà la gardent.

.PARAMETER Outsider
    Une boîte qui ne doit pas être ouverte, pour le contrôle.

.PARAMETER WithMail
    Donne aussi le rôle « Application Mail.Send » dans la même portée, pour Mail:Mode = graph.

.PARAMETER Remove
    Retire la marque de ces boîtes au lieu de la poser.

.EXAMPLE
    ./Grant-GpoBotCalendars.ps1 -AppId $app -ObjectId $objet -Mailbox gpo-s01@police.example.org -Outsider accueil@police.example.org -WhatIf
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param(
    [Parameter(Mandatory)] [guid] $AppId,
    [Parameter(Mandatory)] [guid] $ObjectId,
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string[]] $Mailbox,
    [Parameter(Mandatory)] [string] $Outsider,
    [ValidateRange(1, 15)] [int] $Attribute = 15,
    [ValidatePattern('^[A-Za-z0-9]+$')] [string] $Mark = 'GpoBot',
    [string] $Name = 'GpoBot',
    [switch] $WithMail,
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$property = "CustomAttribute$Attribute"
$filter = "$property -eq '$Mark'"
$scopeName = "$Name - boites des GPO"
$roles = [ordered]@{ 'Application Calendars.ReadWrite' = "$Name - agendas" }
if ($WithMail) { $roles['Application Mail.Send'] = "$Name - courriels" }

if (-not (Get-ConnectionInformation | Where-Object State -eq 'Connected')) { Connect-ExchangeOnline -ShowBanner:$false }

# 1. La marque : toutes les boîtes sont lues avant que la première ne change.
$boxes = @($Mailbox | ForEach-Object { Get-Mailbox -Identity $_ })
foreach ($box in $boxes) {
    $present = $box.$property
    if ($present -and $present -ne $Mark) {
        throw "$($box.PrimarySmtpAddress) : $property contient déjà « $present ». Choisissez un autre attribut avec -Attribute."
    }
}
foreach ($box in $boxes) {
    $wanted = if ($Remove) { $null } else { $Mark }
    if ("$($box.$property)" -eq "$wanted") { continue }
    if ($PSCmdlet.ShouldProcess($box.PrimarySmtpAddress, "$property = '$wanted'")) {
        $change = @{ Identity = $box.PrimarySmtpAddress; $property = $wanted }
        Set-Mailbox @change
    }
}

# 2. L'application, telle qu'Exchange la connaît.
$principal = Get-ServicePrincipal | Where-Object { "$($_.AppId)" -eq "$AppId" }
if (-not $principal) {
    if ($PSCmdlet.ShouldProcess($AppId, 'New-ServicePrincipal')) {
        New-ServicePrincipal -AppId $AppId -ObjectId $ObjectId -DisplayName $Name | Out-Null
    }
}
elseif ("$($principal.ObjectId)" -ne "$ObjectId") {
    throw "Exchange connaît cette application sous l'objet $($principal.ObjectId) : vérifiez -ObjectId (Applications d'entreprise)."
}

# 3. La portée.
$scope = Get-ManagementScope | Where-Object Name -eq $scopeName
if (-not $scope) {
    if ($PSCmdlet.ShouldProcess($scopeName, "New-ManagementScope : $filter")) {
        New-ManagementScope -Name $scopeName -RecipientRestrictionFilter $filter | Out-Null
    }
}
elseif ("$($scope.RecipientFilter)" -notmatch [regex]::Escape($property) -or "$($scope.RecipientFilter)" -notmatch "'$Mark'") {
    throw "La portée « $scopeName » existe avec un autre filtre : $($scope.RecipientFilter)"
}

# 4. Le rôle, dans la portée.
foreach ($role in $roles.Keys) {
    $assignmentName = $roles[$role]
    if (Get-ManagementRoleAssignment | Where-Object Name -eq $assignmentName) { continue }
    if ($PSCmdlet.ShouldProcess($assignmentName, "New-ManagementRoleAssignment : $role")) {
        New-ManagementRoleAssignment -Name $assignmentName -App $ObjectId -Role $role -CustomResourceScope $scopeName | Out-Null
    }
}

# 5. Le contrôle : dedans oui, dehors non. Il ne passe pas par le cache des permissions, contrairement aux appels de GpoBot.
if ($WhatIfPreference) {
    Write-Host 'Rien n''a été changé : le contrôle se fait sans -WhatIf.'
    return
}

function Test-Access([string] $resource, [string] $role) {
    $granted = @(Test-ServicePrincipalAuthorization -Identity $ObjectId -Resource $resource | Where-Object RoleName -eq $role)
    @($granted | Where-Object { "$($_.InScope)" -eq 'True' }).Count -gt 0
}

$wrong = @(
    foreach ($role in $roles.Keys) {
        foreach ($box in $boxes) {
            if ((Test-Access $box.PrimarySmtpAddress $role) -eq [bool] $Remove) {
                "$($box.PrimarySmtpAddress) : $(if ($Remove) { 'encore ouverte' } else { 'fermée' }) ($role)"
            }
        }
        if (Test-Access $Outsider $role) { "$Outsider : ouverte, alors qu'elle ne doit pas l'être ($role)" }
    }
)
if ($wrong.Count -gt 0) {
    $wrong | ForEach-Object { Write-Warning $_ }
    throw 'Le contrôle a échoué. Voir « Si le contrôle échoue » dans docs/agenda-microsoft-365.md.'
}

Write-Host "Contrôle réussi pour $($boxes.Count) boîte(s). Pour GpoBot, le changement vaut d'ici 30 minutes à 2 heures."
