namespace GpoBot.Dialogs.Cards.Elements;

public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

public enum TextWeight { Default, Lighter, Bolder }

/// <summary>Never the only carrier of a meaning: the words say it too.</summary>
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary><see cref="Heading"/> lets a screen reader jump to it.</summary>
public enum TextBlockStyle { Default, Heading }

public enum HorizontalAlignment { Left, Center, Right }

public enum VerticalAlignment { Top, Center, Bottom }

public enum ContainerStyle { Default, Emphasis, Accent, Good, Warning, Attention }

public enum ActionStyle { Default, Positive, Destructive }

public enum ActionMode { Primary, Secondary }

/// <summary>Whether an action sends the inputs of the card along.</summary>
public enum AssociatedInputs { Auto, None }

public enum TextInputStyle { Text, Tel, Url, Email }

public enum ChoiceInputStyle { Compact, Expanded, Filtered }
