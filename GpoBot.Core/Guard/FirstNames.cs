using System.Collections.Frozen;

namespace GpoBot.Core.Guard;

/// <summary>Frequent first names. A sample: a name that is not in it is still caught by its capitals or its title.</summary>
internal static class FirstNames
{
    /// <summary>Nothing else in French: a name in any case.</summary>
    public static readonly FrozenSet<string> Plain = Split(
        """
        adele adrien agathe agnes ahmed aicha alain alan albert alexandre alexandra alexis ali alice alicia alix aline amandine amel
        amelie amina aminata amine anais andre andrea anissa anna antoine anthony armand arnaud arthur assia audrey auguste aurelie
        aurelien axel aymeric baptiste basile bastien benedicte benjamin benoit bernadette bernard bertrand bilal boris boubacar brahim
        brigitte bruno camille carine carole caroline catherine cecile cedric celine chantal charles chloe christelle christiane
        christine christophe cindy clara claude claudine clemence coralie corentin corinne cyril cyrille damien daniel danielle david
        deborah delphine denis denise didier dimitri djamel djibril dominique dylan edith edouard elena eliane elias eliott elisabeth
        elise elodie emilie emma emmanuel emmanuelle enzo eric erwan esteban estelle ethan eugene evan evelyne fabien fabienne fabrice
        fanny farid fatima fatou fatoumata fernand florian francis franck francois francoise frederic frederique gabin gabriel
        gabrielle gael gaelle gaetan genevieve geoffrey georges gerald gerard germain ghislaine gilbert gilles gregory guillaume
        gustave gwenaelle habib hakim hamid hamza hassan helene henri herve hicham hubert hugo ibrahim ibrahima idriss ilyes imane ines
        ingrid irene isabelle ismael issa ivan jacqueline jacques jeanne jeannine jennifer jeremie jeremy jerome jessica joachim joelle
        johan johanna jonathan jordan joseph josiane josette juan julia julien julie juliette justine kader kamel karim karima karine
        katia kevin khadija khaled killian laetitia lamine laura laure laurence laurene lea leila leo leon leonie liam lilian liliane
        lina linda lionel lisa loic lola louane louis louise luc luca lucas lucie lucien ludovic lydia lydie madeleine mael maeva
        magali malik mamadou manon manuel marcel marianne mariam mariama marielle mario marion marius marjorie marlene marwan
        mathieu mathilde mathis matteo matthieu maurice mehdi melanie melissa mickael michael michel michele micheline milan mireille
        mohamed mohammed monique morgane mouloud mounir mourad moussa murielle myriam nabil nadege nadia nadine nael nassim natacha
        nathalie nathan nicolas nicole nina noa noah noemie nolan nora nordine odette odile omar oceane ophelie ousmane oumar pascale
        patricia patrice patrick paul paulette pauline perrine philippe quentin rachel rachid rachida rania raphael raphaelle raymond
        raymonde rayan rayane rebecca regine remi remy renaud rene renee richard robert robin roger roland romain romane ronan roseline
        rudy sabine sabrina salim salima samia samir samira samuel sandra sandrine sarah sebastien selim serge sofia sofiane solange
        solene sonia sophie souad soufiane souleymane stephane stephanie steve suzanne sylvain sylvie tatiana teddy theo theodore
        thibault thibaut thierry thomas timeo timothee titouan tony tristan ulysse valerie vanessa veronique vincent virginie vivien
        wassim wendy wesley wilfried william xavier yacine yanis yann yannick yasmine yassin yassine yohan yohann yolande youcef
        youssef yves yvette yvonne zacharie zakaria zoe zineb zohra
        """);

    /// <summary>Also a word, a place or a family name: only with a capital inside a sentence, or a name after it.</summary>
    public static readonly FrozenSet<string> Ambiguous = Split(
        """
        adam aime alban ambre ange angel aurore ben blanche brice cesar charlotte christian claire clement colin constant diane eden
        elie eve fabre felix fleur flora flore florence florent france gaston guy jade jean jasmin jules justin lou lourdes lucas
        marc marguerite marie marin marine martial martin martine max maxime mia modeste olive olivier pascal pierre prudence
        rose said salome sam sacha simon sylvestre tom valentin valentine victoire victor violette yvon
        """);

    private static FrozenSet<string> Split(string names) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
