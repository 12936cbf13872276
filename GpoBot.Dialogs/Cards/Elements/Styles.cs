using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

[JsonConverter(typeof(CamelCase<Spacing>))]
public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

[JsonConverter(typeof(CamelCase<TextSize>))]
public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

[JsonConverter(typeof(CamelCase<TextWeight>))]
public enum TextWeight { Default, Lighter, Bolder }

/// <summary>Never the only carrier of a meaning: the words say it too.</summary>
[JsonConverter(typeof(CamelCase<TextColor>))]
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary><see cref="Heading"/> lets a screen reader jump to it.</summary>
[JsonConverter(typeof(CamelCase<TextBlockStyle>))]
public enum TextBlockStyle { Default, Heading }

[JsonConverter(typeof(CamelCase<HorizontalAlignment>))]
public enum HorizontalAlignment { Left, Center, Right }

[JsonConverter(typeof(CamelCase<VerticalAlignment>))]
public enum VerticalAlignment { Top, Center, Bottom }

[JsonConverter(typeof(CamelCase<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Accent, Good, Warning, Attention }

[JsonConverter(typeof(CamelCase<ActionStyle>))]
public enum ActionStyle { Default, Positive, Destructive }

[JsonConverter(typeof(CamelCase<ActionMode>))]
public enum ActionMode { Primary, Secondary }

/// <summary>Whether an action sends the inputs of the card along.</summary>
[JsonConverter(typeof(CamelCase<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }

[JsonConverter(typeof(CamelCase<TextInputStyle>))]
public enum TextInputStyle { Text, Tel, Url, Email }

[JsonConverter(typeof(CamelCase<ChoiceInputStyle>))]
public enum ChoiceInputStyle { Compact, Expanded, Filtered }
