namespace GpoBot.Web.Storage.Recent;

/// <summary>The memory as the configuration chose it, before anything of it is remembered: whoever counts its trips stands here.</summary>
public sealed record StoredTables(ITableStore Store);
