# syntax=docker/dockerfile:1
# L'image de GpoBot : compilée d'avance, sans interpréteur de commandes, sous un compte sans droits.
FROM node:20-slim AS tab
WORKDIR /tab
COPY GpoBot.Web/Dashboard/Tab/package.json GpoBot.Web/Dashboard/Tab/package-lock.json ./
RUN npm ci --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH=amd64
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY GpoBot.Core/*.csproj GpoBot.Core/packages.lock.json GpoBot.Core/
COPY GpoBot.Connector/*.csproj GpoBot.Connector/packages.lock.json GpoBot.Connector/
COPY GpoBot.Dialogs/*.csproj GpoBot.Dialogs/packages.lock.json GpoBot.Dialogs/
COPY GpoBot.Web/*.csproj GpoBot.Web/packages.lock.json GpoBot.Web/
# The versions are those of Directory.Packages.props; the lock files do not know the native compiler that is added here.
RUN dotnet restore GpoBot.Web -a $TARGETARCH -p:PublishReadyToRun=true
COPY GpoBot.Core/ GpoBot.Core/
COPY GpoBot.Connector/ GpoBot.Connector/
COPY GpoBot.Dialogs/ GpoBot.Dialogs/
COPY GpoBot.Web/ GpoBot.Web/
COPY --from=tab /tab/node_modules GpoBot.Web/Dashboard/Tab/node_modules
RUN dotnet publish GpoBot.Web -c Release -a $TARGETARCH --no-restore --self-contained false -p:PublishReadyToRun=true -o /out \
    && mkdir -p /out/data

# « extra »: French dates and time zones need ICU and tzdata.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build --chown=$APP_UID:$APP_UID /out .
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_gcServer=0
VOLUME /app/data
EXPOSE 8080
ENTRYPOINT ["dotnet", "GpoBot.Web.dll"]
