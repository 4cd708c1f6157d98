# The command in an image: `docker build -t stepproof .`, then `docker run --rm --network none -v "$PWD:/work:ro" stepproof check`.
FROM node:22-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --workspace packages/cli --pack-destination /packed

FROM node:22-alpine
COPY --from=build /packed /packed
# It has no dependencies, so this needs no network.
RUN npm install --global --offline --no-audit --no-fund /packed/stepproof-*.tgz && rm -r /packed
USER node
WORKDIR /work
ENTRYPOINT ["stepproof"]
CMD ["check"]
