using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GpoBot.Tests.Drivers;

/// <summary>
/// What one person does and sees in the personal chat. Controls are looked for by what is written on them, in the latest message
/// of the bot that has them; everything waits until it is there, and fails with what was looked for.
/// </summary>
public sealed class TeamsPage
{
    private TeamsPage(IPage page) => Page = page;

    /// <summary>The whole page, for what has no word here.</summary>
    public IPage Page { get; }

    /// <summary>Everything the bot said in the open chat, texts and cards, the oldest first.</summary>
    public ILocator Messages => Page.Locator(".fai-OutputCard");

    /// <summary>Opens the chat; the bot is told that it was installed, and greets.</summary>
    public static async Task<TeamsPage> Open(Chromium chromium, PlaygroundProcess playground)
    {
        var page = await chromium.Open(playground.Address);
        // Its log repeats what is said.
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return new TeamsPage(page);
    }

    public async Task Say(string text)
    {
        await Page.Locator("[contenteditable=true]").ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the bot has said this (part of a text or of a card), and gives the latest message that says it.</summary>
    public async Task<ILocator> WaitForText(string text)
    {
        var said = Messages.Filter(new() { HasText = text }).Last;
        await Expect(said).ToBeVisibleAsync(new() { Timeout = 15_000 });
        return said;
    }

    /// <summary>Writes into a text, number, date (<c>yyyy-MM-dd</c>) or time (<c>H:mm</c>) field.</summary>
    public async Task Fill(string label, string value)
    {
        var field = Latest(Named(AriaRole.Textbox, label).Or(Named(AriaRole.Spinbutton, label)).Or(Named(AriaRole.Combobox, label)));
        await field.FillAsync(value);
        await field.PressAsync("Tab");
    }

    /// <summary>Picks an option, whether the choices are a closed list, radio buttons or ticks; a tick already set stays set.</summary>
    public async Task Choose(string label, string option)
    {
        var list = Named(AriaRole.Combobox, label);
        var radio = Named(AriaRole.Radiogroup, label).GetByRole(AriaRole.Radio, new() { Name = option, Exact = true });
        var choice = Latest(list.Or(radio).Or(Named(AriaRole.Checkbox, $"{label} {option}")));
        if (await choice.GetAttributeAsync("role") != "combobox")
        {
            await choice.CheckAsync();
            return;
        }

        await choice.ClickAsync();
        await Named(AriaRole.Option, option).Or(Named(AriaRole.Menuitemcheckbox, option)).ClickAsync();
        await choice.PressAsync("Escape");
    }

    /// <summary>Takes a tick away.</summary>
    public Task Untick(string label, string option) => Latest(Named(AriaRole.Checkbox, $"{label} {option}")).UncheckAsync();

    public Task Press(string button) => Latest(Named(AriaRole.Button, button)).ClickAsync();

    /// <summary>Keeps the page as a picture in <c>TestResults/screens</c>.</summary>
    public Task Screenshot(string name) =>
        Page.ScreenshotAsync(new() { Path = Repository.File("TestResults", "screens", $"{name}.png") });

    private ILocator Latest(ILocator control) => Messages.Locator(control).Last;

    private ILocator Named(AriaRole role, string name) => Page.GetByRole(role, new() { Name = name, Exact = true });
}
