using GpoBot.Core.Guard;
using GpoBot.Tests.Understanding;
using static GpoBot.Core.Guard.NominativeCategory;

namespace GpoBot.Tests.Guard;

public sealed class NominativeGuardTests
{
    public static TheoryData<Utterances.Row> Shared => [.. Utterances.All];

    [Theory]
    [MemberData(nameof(Shared))]
    public void The_shared_messages_are_stopped_or_let_through_as_expected(Utterances.Row row) =>
        Assert.Equal(row.Guard != "ok", Check(row.Text).Blocked);

    [Theory]
    [InlineData("rappeler le 06 39 98 12 34", Phone)]
    [InlineData("son portable : 0639981234", Phone)]
    [InlineData("06.39.98.12.34 après 18h", Phone)]
    [InlineData("06\u00A039\u202F98 12 34", Phone)]
    [InlineData("joindre au +33 6 39 98 12 34", Phone)]
    [InlineData("0033 (0)6 39 98 12 34", Phone)]
    [InlineData("numéro belge +32 470 12 34 56", Phone)]
    [InlineData("véhicule AB-123-CD", Plate)]
    [InlineData("scooter ab-123-cd devant le hall", Plate)]
    [InlineData("la clio AB123CD", Plate)]
    [InlineData("immatriculé AB 123 CD", Plate)]
    [InlineData("épave 1234 XY 75 au parking Nord", Plate)]
    [InlineData("écrire à kevin@example.net", Email)]
    [InlineData("mail : k.exemple (at) example.net", Email)]
    [InlineData("né le 01/01/2011", BirthDate)]
    [InlineData("l'individu est nee le 3 mai 2004", BirthDate)]
    [InlineData("date de naissance connue", BirthDate)]
    [InlineData("NIR 1 85 05 78 006 084 36", SocialSecurityNumber)]
    [InlineData("285057800608491", SocialSecurityNumber)]
    [InlineData("virement sur FR76 3000 6000 0112 3456 7890 189", BankAccount)]
    [InlineData("IBAN fr7630006000011234567890189", BankAccount)]
    [InlineData("compte DE89 3704 0044 0532 0130 00", BankAccount)]
    [InlineData("le locataire de l'appartement 42 fait du bruit", Dwelling)]
    [InlineData("les occupants appt n° 12", Dwelling)]
    [InlineData("le dealer loge au 3e étage", Dwelling)]
    [InlineData("la mère habite au 12 rue du Marché-Test", Dwelling)]
    public void Numbers_addresses_and_homes_are_stopped(string text, NominativeCategory category) =>
        Assert.Equal(category, Check(text).Found);

    [Theory]
    [InlineData("c'est Kévin Exemple du 3e étage", NamedPerson)]
    [InlineData("c'est kevin exemple du 3e etage", NamedPerson)]
    [InlineData("C'EST KEVIN EXEMPLE DU 3E ETAGE", NamedPerson)]
    [InlineData("on a encore vu Mamadou avec le scooter", NamedPerson)]
    [InlineData("vu hier Zorglub Tartempion sur le parking", NamedPerson)]
    [InlineData("Zorglub Tartempion vend dans le hall 6", NamedPerson)]
    [InlineData("voir avec Monsieur Tartempion", NamedPerson)]
    [InlineData("voir avec monsieur tartempion", NamedPerson)]
    [InlineData("plainte de Mme Tartempion", NamedPerson)]
    [InlineData("mme tartempion se plaint du bruit", NamedPerson)]
    [InlineData("M. Tartempion refuse l'accès", NamedPerson)]
    [InlineData("la famille Spécimen pose problème", NamedPerson)]
    [InlineData("la famille specimen, hall 4", NamedPerson)]
    [InlineData("le guetteur s'appelle Zorglub", NamedPerson)]
    [InlineData("surnommé zorro dans la cité", NamedPerson)]
    [InlineData("Gaël Tartempion était là", NamedPerson)]
    [InlineData("Pierre Tartempion menace le gardien", NamedPerson)]
    [InlineData("rue Jean-Modèle c'est Kévin qui tient", NamedPerson)]
    [InlineData("l'élève Tartempion a été exclu", NamedMinor)]
    [InlineData("le mineur Kévin traîne devant le collège", NamedMinor)]
    [InlineData("l'eleve kevin est revenu", NamedMinor)]
    [InlineData("le dealer est suivi en psychiatrie", Health)]
    [InlineData("elle est schizophrene", Health)]
    [InlineData("son fils est autiste", Health)]
    [InlineData("le voisin du dessous est hospitalisé", Health)]
    [InlineData("il a deja ete condamne deux fois", Conviction)]
    [InlineData("le guetteur sort de prison", Conviction)]
    [InlineData("l'individu est connu des services", Conviction)]
    [InlineData("un jeune sous bracelet électronique", Conviction)]
    [InlineData("un jeune maghrébin en scooter", Origin)]
    [InlineData("des roms se sont installés", Origin)]
    [InlineData("individu de type africain", Origin)]
    [InlineData("il est musulman", Origin)]
    public void Names_and_what_is_said_of_persons_are_stopped(string text, NominativeCategory category) =>
        Assert.Equal(category, Check(text).Found);

    [Theory]
    [InlineData("voir avec Monsieur Palier (Horizon Habitat)")]
    [InlineData("Mme Préau-Test est prévenue")]
    [InlineData("Gaël passe mardi")]
    [InlineData("demander à Luc Trait-d'Union")]
    [InlineData("écrire à elias.palier@horizon-habitat.example.com")]
    [InlineData("Mme la maire a signé l'arrêté")]
    [InlineData("madame la préfète viendra")]
    [InlineData("Monsieur le directeur de cabinet est d'accord")]
    [InlineData("un monsieur agressif devant la gare")]
    [InlineData("28 véhicules enlevés rue Jean-Modèle")]
    [InlineData("place Jean Jaurès, avenue Victor Hugo et boulevard Simone Veil")]
    [InlineData("lampadaire cassé rue jean jaurès")]
    [InlineData("rue Kévin-Exemple, côté pair")]
    [InlineData("allée des Marronniers, hall 6")]
    [InlineData("résidence Les Érables, bâtiments 1 à 5")]
    [InlineData("sortie du collège Ada-Fictive à 16h30")]
    [InlineData("lycée Grace-Spécimen et arrêt « Spécimen »")]
    [InlineData("Horizon Habitat Exemple répond demain")]
    [InlineData("Toits de Fiction n'a pas répondu")]
    [InlineData("l'Office HLM Fictif envoie un devis")]
    [InlineData("la police municipale de Port-Exemple passe lundi")]
    [InlineData("Police Nationale et Conseil Départemental présents")]
    [InlineData("le serrurier passe le 24/11 à 9h30")]
    [InlineData("le 01/12/2026 14h30 en salle Exemple 1")]
    [InlineData("présence 17 h – 20 h, 3 classes sur 6")]
    [InlineData("à 100 km de là, de 120 ml")]
    [InlineData("livraison le 15-nov-26")]
    [InlineData("AC002 fait, AC003 en cours, PB01 suivi")]
    [InlineData("la porte de la cave est condamnée")]
    [InlineData("il faut un accès pompiers, l'ancien est condamné")]
    [InlineData("places handicapés occupées")]
    [InlineData("association d'aide aux toxicomanes")]
    [InlineData("le tableau noir de la salle")]
    [InlineData("fuite appartement 42, colonne sèche")]
    [InlineData("dépôts d'encombrants hall 4, porte cassée")]
    [InlineData("trois jeunes bloquent l'entrée B")]
    [InlineData("les familles sont absentes du square")]
    [InlineData("Budget refusé. Devis demandé. Reprise en janvier.")]
    [InlineData("LE LOCAL VELO EST FERME DEPUIS MARDI")]
    [InlineData("on ne le fera pas avant le 15 décembre")]
    [InlineData("mon successeur est Noa Maquette")]
    [InlineData("quartier Saint-Martin, marché de Noël")]
    [InlineData("")]
    public void Places_offices_organisations_and_members_are_let_through(string text) => Assert.Null(Check(text).Found);

    [Fact]
    public void Nothing_of_the_demo_department_is_stopped()
    {
        var texts = Utterances.Read("demo/actions.csv").SelectMany(line => new[] { line["intitule"], line["dernier_commentaire"] })
            .Concat(Utterances.Read("demo/problems.csv").SelectMany(line => new[] { line["titre"], line["lieu"], line["description"] }));
        Assert.DoesNotContain(texts, text => Check(text).Blocked);
    }

    [Fact]
    public void A_member_of_another_group_is_a_stranger_here() =>
        Assert.Equal(NamedPerson, NominativeGuard.Check("voir avec Monsieur Palier", []).Found);

    [Fact]
    public void Random_text_is_never_an_error()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => (char)random.Next(round % 2 == 0 ? 0x100 : 0x10000)));
            Assert.True(Record.Exception(() => Check(text)) is null, $"seed {seed}");
        }
    }

    [Fact]
    public void A_name_far_into_a_long_text_is_found() =>
        Assert.Equal(NamedPerson, Check(string.Concat(Enumerable.Repeat("le hall est propre, ", 2_000)) + "dit Mme Tartempion").Found);

    private static GuardResult Check(string text) => NominativeGuard.Check(text, Roster.Demo, Roster.Places);
}
