using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Drivers;

/// <summary>The index of people without a disk.</summary>
internal sealed class InMemoryPeople : IPeople
{
    private readonly Dictionary<(string Email, string GpoId, string ContactId), Membership> _memberships = [];
    private readonly Dictionary<(string TenantId, string UserId), string> _bound = [];
    private readonly HashSet<(string Email, Post Post)> _posts = [];

    public Task<Person?> FindByEmailAsync(string email, CancellationToken cancellation)
    {
        var key = email.ToLowerInvariant();
        var found = _memberships.Where(m => m.Key.Email == key).OrderBy(m => m.Key.GpoId, StringComparer.Ordinal)
            .Select(m => m.Value).ToList();
        var posts = _posts.Where(one => one.Email == key).Select(one => one.Post).ToList();
        return Task.FromResult(found.Count + posts.Count == 0 ? null : new Person(key, found) { Posts = posts });
    }

    public Task<string?> FindBoundEmailAsync(string tenantId, string userId, CancellationToken cancellation) =>
        Task.FromResult(_bound.GetValueOrDefault((tenantId, userId)));

    public Task<bool> BindAsync(string tenantId, string userId, string email, CancellationToken cancellation) =>
        Task.FromResult(_bound.TryAdd((tenantId, userId), email) || _bound[(tenantId, userId)] == email);

    public Task IndexAsync(string gpoId, IEnumerable<Contact> contacts, CancellationToken cancellation)
    {
        foreach (var contact in contacts)
        {
            if (contact.Active) _memberships[(contact.Email, gpoId, contact.Id)] = new Membership(gpoId, contact.Id, contact.Role) { Language = contact.Language };
            else _memberships.Remove((contact.Email, gpoId, contact.Id));
        }
        return Task.CompletedTask;
    }

    public Task AppointAsync(IEnumerable<Appointment> appointments, CancellationToken cancellation)
    {
        foreach (var one in appointments)
        {
            if (one.Active) _posts.Add((one.Email.ToLowerInvariant(), one.Post));
            else _posts.Remove((one.Email.ToLowerInvariant(), one.Post));
        }
        return Task.CompletedTask;
    }
}
